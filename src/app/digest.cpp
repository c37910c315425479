#include "trust/digest.hpp"
#include "app/commands.hpp"

#include <fstream>
#include <iostream>

namespace haihe::app {

int digest(FileOptions const& options, Console const& console) {
    std::ifstream file;
    if (options.file != "-") file.open(options.file, std::ios::binary);
    auto& stream = options.file == "-" ? std::cin : static_cast<std::istream&>(file);
    trust::Sm3 hash;
    char block[65'536];
    bool any = false;
    while (stream.read(block, sizeof block), stream.gcount() > 0) {
        any = true;
        hash.update({block, static_cast<std::size_t>(stream.gcount())});
    }
    if (stream.bad() || (!any && !stream.eof()))
        return console.refuse({"无法读取文件 " + options.file + "。", "The file " + options.file + " cannot be read."});
    console.print(hash.finish().to_string());
    return kGood;
}

} // namespace haihe::app
