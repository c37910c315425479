#include "demo/city/text_file.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace haihe::demo {

void write_text_file(std::filesystem::path const& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw std::system_error(errno, std::generic_category(), path.string());
}

void write_secret_file(std::filesystem::path const& path, std::string_view text) {
    using std::filesystem::perms;
    write_text_file(path, "");
    std::filesystem::permissions(path, perms::owner_read | perms::owner_write);
    write_text_file(path, text);
}

std::string tail_of(std::filesystem::path const& path, int lines) {
    std::ifstream file(path, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    auto begin = text.size();
    for (int seen = 0; begin > 0; --begin)
        if (text[begin - 1] == '\n' && begin != text.size() && ++seen == lines) break;
    return text.substr(begin);
}

} // namespace haihe::demo
