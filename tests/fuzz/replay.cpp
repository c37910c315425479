// Feeds a target every file of the directories named: what was once found stays found.

#include "fuzz/fuzz.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
    std::size_t files = 0;
    for (int i = 1; i < count; ++i)
        for (auto const& one : std::filesystem::recursive_directory_iterator(arguments[i])) {
            if (!one.is_regular_file()) continue;
            std::ifstream file(one.path(), std::ios::binary);
            std::string const bytes{std::istreambuf_iterator<char>(file), {}};
            std::cout << one.path().filename().string() << std::endl; // the last line names what ended the program
            LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
            ++files;
        }
    std::cout << files << " files\n";
    return files > 0 ? 0 : 1;
}
