# Warnings are errors everywhere but in the headers of other projects.
add_library(handbill_warnings INTERFACE)
target_compile_options(handbill_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wmissing-declarations -Woverloaded-virtual -Werror)
# GCC 12, once it optimises, sees overlapping copies inside std::string where there are none (GCC bug 105651), and
# uninitialised memory in a vector's initialiser list.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(handbill_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
