#include "io/publish.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "io/file_descriptor.h"

namespace handbill::io {
namespace {

constexpr int kTemporaryNames = 1000;

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// Says on one line what the system refused and what can be done about it. False, for `return refuse(…)`.
bool refuse(int error, const std::string& deed, const std::string& path, diag::Diagnostics& diagnostics) {
    std::string reason = std::error_code(error, std::generic_category()).message();
    diag::Diagnostic& fault =
        diagnostics.error(diag::codes::cannot_write, std::nullopt, "cannot " + deed + " '" + path + "': " + reason);
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    const bool forbidden = error == EACCES || error == EPERM || error == EROFS;
    if (full)
        fault.notes.push_back({"make room on the disk and run again; what stood there before is untouched", {}});
    else if (forbidden)
        fault.notes.push_back({"choose a folder that you may write to with --out", {}});
    else
        fault.notes.push_back({"what stood there before is untouched", {}});
    return false;
}

/// A new, empty file beside `path` whose name nobody else has; removed again unless it was renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& path) : file_(create(path, name_)) {}
    ~TemporaryFile() {
        if (!name_.empty()) ::unlink(name_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] bool is_open() const { return file_.is_open(); }

    bool write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(file_.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return ::fsync(file_.get()) == 0 && file_.close();
    }

    bool rename_to(const std::string& path) {
        if (::rename(name_.c_str(), path.c_str()) != 0) return false;
        name_.clear();
        return true;
    }

private:
    static int create(const std::string& path, std::string& name) {
        const std::size_t stem = path.rfind('/') + 1;  // npos + 1 is 0
        for (int attempt = 0; attempt < kTemporaryNames; ++attempt) {
            name = path.substr(0, stem) + '.' + path.substr(stem) + '.' + std::to_string(::getpid()) + '-' +
                   std::to_string(attempt) + ".part";
            const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (descriptor >= 0) return descriptor;
            if (errno != EEXIST) break;
        }
        name.clear();
        return -1;
    }

    std::string name_;
    FileDescriptor file_;
};

bool publish_bytes(std::string_view bytes, const std::string& path, diag::Diagnostics& diagnostics) {
    const std::string folder = folder_of(path);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return refuse(failed.value(), "make the folder of", path, diagnostics);
    TemporaryFile temporary(path);
    if (!temporary.is_open()) return refuse(errno, "create a file beside", path, diagnostics);
    if (!temporary.write(bytes)) return refuse(errno, "write", path, diagnostics);
    if (!temporary.rename_to(path)) return refuse(errno, "replace", path, diagnostics);
    return true;
}

}  // namespace

bool publish(const model::CheckedPdf& pdf, const std::string& path, diag::Diagnostics& diagnostics) {
    return publish_bytes(pdf.bytes(), path, diagnostics);
}

bool publish_text(const std::string& text, const std::string& path, diag::Diagnostics& diagnostics) {
    return publish_bytes(text, path, diagnostics);
}

}  // namespace handbill::io
