#pragma once

// A POSIX file descriptor that closes itself. Owned by one scope; `close` reports what the destructor cannot.

namespace handbill::io {

class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor) : descriptor_(descriptor) {}
    ~FileDescriptor();
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] int get() const { return descriptor_; }
    /// False with errno set if the system could not keep what was written.
    bool close();

private:
    int descriptor_;
};

}  // namespace handbill::io
