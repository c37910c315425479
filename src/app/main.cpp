#include "app/command_line.hpp"

int main(int count, char** arguments) { return haihe::app::run_command_line(count, arguments); }
