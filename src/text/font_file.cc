#include "text/font_file.h"

#include "base/sha256.h"

#include <fcntl.h>
#include <hb.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <string_view>
#include <utility>

namespace handbill::text {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

class OpenDescriptor {
public:
    explicit OpenDescriptor(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenDescriptor() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenDescriptor(const OpenDescriptor&) = delete;
    OpenDescriptor& operator=(const OpenDescriptor&) = delete;
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

std::optional<std::string> hash(int descriptor) {
    const auto piece = std::make_unique<char[]>(kPiece);
    base::Sha256 sum;
    for (;;) {
        const ssize_t count = ::read(descriptor, piece.get(), kPiece);
        if (count < 0) return std::nullopt;
        if (count == 0) return base::to_hex(sum.finish());
        sum.update(std::string_view(piece.get(), static_cast<std::size_t>(count)));
    }
}

struct Mapping {
    void* begin;
    std::size_t size;
};

void unmap(void* data) {
    const std::unique_ptr<Mapping> mapping(static_cast<Mapping*>(data));
    ::munmap(mapping->begin, mapping->size);
}

Owned<hb_blob_t> map(int descriptor, std::size_t size) {
    void* begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (begin == MAP_FAILED) return nullptr;
    auto mapping = std::make_unique<Mapping>(Mapping{begin, size});
    hb_blob_t* blob = hb_blob_create_or_fail(static_cast<const char*>(begin), static_cast<unsigned>(size),
                                             HB_MEMORY_MODE_READONLY, mapping.get(), unmap);
    // On failure HarfBuzz has called unmap, which took the mapping; on success the blob owns it.
    static_cast<void>(mapping.release());
    return Owned<hb_blob_t>(blob);
}

}  // namespace

std::optional<std::string> find_file(const std::vector<std::string>& folders, const std::string& name) {
    for (const std::string& folder : folders) {
        std::string path = folder + "/" + name;
        struct stat found {};
        if (::stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode)) return path;
    }
    return std::nullopt;
}

std::variant<MappedFile, FileFault> map_file(const std::vector<std::string>& folders, const std::string& name,
                                             const std::string& expected, VerifiedFiles& verified) {
    const std::optional<std::string> path = find_file(folders, name);
    if (!path) return FileFault::missing;
    const OpenDescriptor descriptor(*path);
    const std::optional<FileIdentity> identity = identify(descriptor.get());
    if (!identity || identity->size == 0 || identity->size > UINT32_MAX) return FileFault::unreadable;

    std::optional<std::string> digest = verified.find(*path, *identity);
    if (digest != expected) {
        digest = hash(descriptor.get());
        if (!digest) return FileFault::unreadable;
        if (digest == expected) verified.remember(*path, *identity, *digest);
    }
    Owned<hb_blob_t> bytes = map(descriptor.get(), identity->size);
    if (!bytes) return FileFault::unreadable;
    return MappedFile{*path, std::move(*digest), std::move(bytes)};
}

}  // namespace handbill::text
