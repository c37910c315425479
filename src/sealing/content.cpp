#include "sealing/content.hpp"

#include "sealing/bucket.hpp"
#include "sealing/context.hpp"
#include "trust/digest.hpp"
#include "json/canonical.hpp"

#include <algorithm>
#include <set>

namespace haihe::sealing {

namespace {

constexpr std::uint64_t kBidBytesMax = kChunksMax * static_cast<std::uint64_t>(kChunkSize);

std::unexpected<kernel::Refusal> no(char const* rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, rule, std::move(text), std::move(path));
}

bool is_plain_name(std::string_view name) {
    if (name.empty() || name.size() > kFileNameBytesMax) return false;
    for (char const c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':') return false;
    for (std::size_t begin = 0; begin <= name.size();) {
        auto const end = std::min(name.find('/', begin), name.size());
        auto const segment = name.substr(begin, end - begin);
        if (segment.empty() || segment == "." || segment == "..") return false;
        begin = end + 1;
    }
    return true;
}

/// True iff no name is another's, or the folder of another.
bool distinct(std::set<std::string_view> const& names, std::string_view name) {
    for (auto slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1))
        if (names.contains(name.substr(0, slash))) return false;
    return true;
}

kernel::Result<void> valid_files(std::vector<ListedFile> const& files) {
    if (files.size() > kFilesMax)
        return no("files_are_few_enough", {"文件不得超过4096个。", "There are at most 4096 files."}, "/files");
    std::set<std::string_view> names;
    std::uint64_t bytes = kInnerBytesMax + 8;
    for (std::size_t j = 0; j < files.size(); ++j) {
        auto const path = "/files/" + std::to_string(j);
        if (!is_plain_name(files[j].name))
            return no("file_name_is_plain",
                      {"文件名应为1至255字节的相对路径，不含“.”“..”、控制字符、反斜杠和半角冒号。",
                       "A file's name is a relative path of 1 to 255 bytes without '.', '..', control characters, "
                       "backslash and colon."},
                      path + "/name");
        if (!names.insert(files[j].name).second)
            return no("file_names_are_distinct", {"文件名重复。", "Two files have the same name."}, path + "/name");
        if (files[j].size > kBidBytesMax - bytes)
            return no("files_are_of_a_possible_size",
                      {"全部文件不得超过1TiB。", "All files together are at most one tebibyte."}, path + "/size");
        bytes += files[j].size;
    }
    for (std::size_t j = 0; j < files.size(); ++j)
        if (!distinct(names, files[j].name))
            return no("file_names_are_distinct",
                      {"一个文件的名称又是另一文件所在的文件夹。", "A file has the name of another file's folder."},
                      "/files/" + std::to_string(j) + "/name");
    return {};
}

} // namespace

kernel::Result<void> validate(Content const& content) {
    auto const& reading = content.reading.canonical;
    if (reading.size() > kReadingBytesMax)
        return no("reading_is_short_enough", {"唱标内容不得超过256KiB。", "The reading is at most 256 KiB."},
                  "/reading");
    if (!reading.starts_with('{') || !json::require_canonical(reading))
        return no("reading_is_a_canonical_object",
                  {"唱标内容应为规范形式的 JSON 对象。", "The reading is an object in canonical JSON."}, "/reading");
    return valid_files(content.files);
}

kernel::Digest commit_to(json::Raw const& reading, kernel::Digest const& salt) {
    return trust::hmac_sm3(salt.bytes, reading.canonical);
}

std::string sign_content(Content const& content, trust::PrivateKey const& key) {
    auto text = json::write(content);
    auto signature = trust::base64(key.sign(kContentLabel, text));
    return json::write(Inner{std::move(text), std::move(signature)});
}

std::uint64_t plain_bytes(std::string_view inner, std::vector<ListedFile> const& files) {
    std::uint64_t bytes = 8 + inner.size();
    for (auto const& file : files) bytes += file.size;
    return bytes;
}

} // namespace haihe::sealing
