#include "io/file_descriptor.h"

#include <unistd.h>

namespace handbill::io {

FileDescriptor::~FileDescriptor() { close(); }

bool FileDescriptor::close() {
    if (!is_open()) return true;
    const int descriptor = descriptor_;
    descriptor_ = -1;
    return ::close(descriptor) == 0;
}

}  // namespace handbill::io
