#include "app/run.h"

int main(int argc, char** argv) { return handbill::app::run(argc, argv); }
