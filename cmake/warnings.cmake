# Warnings are errors everywhere but in the headers of other projects.
add_library(handbill_warnings INTERFACE)
target_compile_options(handbill_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Wmissing-declarations -Woverloaded-virtual -Werror)
