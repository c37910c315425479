#include "demo/city/lost_bid.hpp"

#include <fstream>
#include <stdexcept>

namespace haihe::demo {

void damage_ciphertext(std::filesystem::path const& files, kernel::Digest const& root) {
    auto const name = root.to_string();
    auto const path = files / "bids" / name.substr(0, 2) / name;
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    if (!file) throw std::runtime_error("no ciphertext to damage: " + path.string());
    auto const middle = static_cast<std::streamoff>(std::filesystem::file_size(path) / 2);
    file.seekg(middle);
    auto const byte = static_cast<char>(file.get());
    file.seekp(middle);
    file.put(static_cast<char>(byte ^ 1));
    file.close();
    if (!file) throw std::runtime_error("the ciphertext withstands: " + path.string());
}

} // namespace haihe::demo
