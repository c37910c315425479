#include "edge/config/config_file.hpp"

#include <toml++/toml.h>

#include <fstream>
#include <string_view>

namespace haihe::edge::config {

namespace {

using kernel::Refusal;
using kernel::RefusalKind;

constexpr std::size_t kBytesMax = 1 << 20;

/// TOML as JSON values, each with its line. What JSON here has no form for (dates, fractions) becomes null, which is
/// of no type.
class Reader {
public:
    explicit Reader(std::map<std::string, int>& lines) : lines_(lines) {}

    json::Value value(toml::node const& node, std::string const& pointer, int depth) {
        if (auto const* text = node.as_string()) return json::Value(std::string_view(text->get()));
        if (auto const* number = node.as_integer()) return json::Value(number->get());
        if (auto const* flag = node.as_boolean()) return json::Value(flag->get());
        if (depth > 8) return nullptr;
        if (auto const* table = node.as_table()) return object(*table, pointer, depth);
        if (auto const* array = node.as_array()) {
            boost::json::array items;
            for (auto const& item : *array) {
                auto const at = pointer + "/" + std::to_string(items.size());
                lines_[at] = static_cast<int>(item.source().begin.line);
                items.push_back(value(item, at, depth + 1));
            }
            return items;
        }
        return nullptr;
    }

private:
    json::Value object(toml::table const& table, std::string const& pointer, int depth) {
        boost::json::object items;
        for (auto const& [key, item] : table) {
            auto const at = pointer + "/" + std::string(key.str());
            lines_[at] = static_cast<int>(key.source().begin.line);
            items.emplace(key.str(), value(item, at, depth + 1));
        }
        return items;
    }

    std::map<std::string, int>& lines_;
};

/// /listen/port → listen.port
std::string dotted(std::string_view pointer) {
    std::string name(pointer.substr(pointer.empty() ? 0 : 1));
    for (auto& c : name)
        if (c == '/') c = '.';
    return name;
}

kernel::Text located(std::string const& file, int line, std::string const& key, kernel::Text const& text) {
    return {file + " 第" + std::to_string(line) + "行" + (key.empty() ? "" : ",配置项 " + key) + ":" + text.zh,
            file + ", line " + std::to_string(line) + (key.empty() ? "" : ", key " + key) + ": " + text.en};
}

} // namespace

kernel::Result<ConfigFile> ConfigFile::read(std::filesystem::path const& path) {
    auto const name = path.string();
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(kBytesMax + 1, '\0');
    if (!stream || (stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())), stream.bad()))
        return kernel::refuse({RefusalKind::unavailable,
                               "config_file_is_readable",
                               {"无法读取配置文件 " + name + ",请检查路径和权限。",
                                "The configuration file " + name + " cannot be read; check its path and permissions."},
                               "",
                               {},
                               {{"file", name}}});
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > kBytesMax)
        return kernel::refuse(
            RefusalKind::too_large, "config_file_is_small",
            {"配置文件 " + name + " 超过1 MiB。", "The configuration file " + name + " exceeds 1 MiB."});
    ConfigFile file;
    file.path_ = path;
    try {
        file.values_ = Reader(file.lines_).value(toml::parse(bytes, name), "", 0);
    } catch (toml::parse_error const& error) {
        file.lines_[""] = static_cast<int>(error.source().begin.line);
        return kernel::refuse(file.refusal(
            "config_file_is_well_formed", "",
            {"不是正确的 TOML:" + std::string(error.description()), "Not TOML: " + std::string(error.description())}));
    }
    return file;
}

kernel::Result<std::string> ConfigFile::resolve(std::string const& key, std::string const& value,
                                                Expected expected) const {
    auto const path = (std::filesystem::absolute(path_).parent_path() / value).lexically_normal();
    std::error_code error;
    bool const there = expected == Expected::place ? !value.empty()
                       : expected == Expected::directory
                           ? std::filesystem::is_directory(path, error)
                           : std::filesystem::is_regular_file(path, error) && std::ifstream(path).good();
    if (!there)
        return kernel::refuse(refusal("config_file_is_readable", key,
                                      {"无法读取 " + path.string() + ",请检查路径和权限。",
                                       path.string() + " cannot be read; check path and permissions."}));
    return path.string();
}

Refusal ConfigFile::refusal(std::string rule, std::string const& key, kernel::Text const& text) const {
    auto const line = line_of(key);
    return {RefusalKind::unacceptable,
            std::move(rule),
            located(path_.string(), line, dotted(key), text),
            key,
            {},
            {{"file", path_.string()}, {"line", std::to_string(line)}}};
}

Refusal ConfigFile::renamed(Refusal const& refusal) const {
    // The codec's three faults, in the words of a configuration file.
    auto const [rule, text] =
        refusal.rule == "json_member_is_known"
            ? std::pair{"config_key_is_known",
                        kernel::Text{"没有这个配置项,请核对拼写。", "there is no such key; check its spelling."}}
        : refusal.rule == "json_member_is_present"
            ? std::pair{"config_key_is_present", kernel::Text{"缺少必填的配置项。", "the key is required and missing."}}
            : std::pair{"config_value_has_its_type", refusal.text};
    return this->refusal(rule, refusal.path, text);
}

int ConfigFile::line_of(std::string key) const {
    // What is missing has no line; the section that lacks it has.
    for (;;) {
        if (auto const found = lines_.find(key); found != lines_.end()) return found->second;
        if (key.empty()) return 1;
        key.resize(key.rfind('/'));
    }
}

} // namespace haihe::edge::config
