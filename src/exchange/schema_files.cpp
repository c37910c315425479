#include "exchange/schema_files.hpp"

#include "json/codec.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace haihe::exchange {

namespace {

constexpr std::array<std::string_view, 5> kSaysNothing{"title", "description", "$schema", "$id", "$defs"};
constexpr std::array<std::string_view, 6> kKinds{"", "object", "array", "string", "integer", "boolean"};

std::unexpected<kernel::Refusal> refuse(std::string rule, kernel::Text text, std::string const& file,
                                        std::string const& pointer) {
    return kernel::refuse(
        {kernel::RefusalKind::malformed, std::move(rule), std::move(text), pointer, {}, {{"file", file}}});
}

std::unexpected<kernel::Refusal> unreadable(std::string const& why, std::string const& file,
                                            std::string const& pointer) {
    return refuse("schema_is_readable",
                  {"报文模式 " + file + " 无法读取:" + why, "The schema " + file + " cannot be read: " + why}, file,
                  pointer);
}

} // namespace

kernel::Result<std::shared_ptr<Schema const>> SchemaFiles::compile(std::string const& file) {
    return compile_at({file, ""});
}

SchemaFiles::Compiled SchemaFiles::compile_at(Location const& location) {
    if (auto const known = compiled_.find(location); known != compiled_.end()) return known->second;
    auto const root = document(location.file);
    if (!root) return std::unexpected(root.error());
    boost::system::error_code error;
    auto const* const value = (*root)->find_pointer(location.pointer, error);
    if (!value || !value->is_object()) return unreadable("no schema stands there", location.file, location.pointer);
    if (!open_.insert(location).second)
        return unreadable("a reference goes round in a circle", location.file, location.pointer);
    auto compiled = compile_new(*value, location);
    open_.erase(location);
    if (compiled) compiled_.emplace(location, *compiled);
    return compiled;
}

SchemaFiles::Compiled SchemaFiles::compile_new(json::Value const& value, Location const& location) {
    auto const& object = value.get_object();
    if (auto const* defs = object.if_contains("$defs")) {
        if (!defs->is_object()) return unreadable("$defs is an object", location.file, location.pointer);
        for (auto const& one : defs->get_object()) {
            Location const inside{location.file, location.pointer + "/$defs/" + std::string(one.key())};
            if (open_.contains(inside)) continue; // it is what led here
            if (auto compiled = compile_at(inside); !compiled) return compiled;
        }
    }
    if (auto const* reference = object.if_contains("$ref")) {
        if (object.size() > 1) return unreadable("$ref stands alone", location.file, location.pointer);
        return follow(*reference, location);
    }
    auto schema = std::make_shared<Schema>();
    for (auto const& keyword : object)
        if (auto applied = apply(*schema, keyword.key(), keyword.value(), location); !applied)
            return std::unexpected(applied.error());
    return schema;
}

SchemaFiles::Compiled SchemaFiles::follow(json::Value const& reference, Location const& location) {
    if (!reference.is_string()) return unreadable("$ref is a string", location.file, location.pointer);
    std::string const text(reference.get_string());
    auto const hash = text.find('#');
    auto const file = text.substr(0, hash);
    Location target{location.file, hash == std::string::npos ? "" : text.substr(hash + 1)};
    if (!file.empty())
        target.file = (std::filesystem::path(location.file).parent_path() / file).lexically_normal().generic_string();
    return compile_at(target);
}

kernel::Result<void> SchemaFiles::apply(Schema& schema, std::string_view keyword, json::Value const& value,
                                        Location const& location) {
    auto const unfit = [&] {
        return unreadable("the value of " + std::string(keyword) + " is not supported", location.file,
                          location.pointer + "/" + std::string(keyword));
    };
    auto const compile_inside = [&](std::string const& step) {
        return compile_at({location.file, location.pointer + "/" + std::string(keyword) + step});
    };
    auto const member = [&](std::string_view name) -> Schema::Member& {
        auto const found = std::find_if(schema.members_.begin(), schema.members_.end(),
                                        [&](Schema::Member const& one) { return one.name == name; });
        if (found != schema.members_.end()) return *found;
        return schema.members_.emplace_back(Schema::Member{std::string(name), false, nullptr});
    };
    auto const number = [&](std::int64_t& limit) -> kernel::Result<void> {
        if (!value.is_int64()) return unfit();
        limit = value.get_int64();
        return {};
    };

    if (std::find(kSaysNothing.begin(), kSaysNothing.end(), keyword) != kSaysNothing.end()) return {};
    if (keyword == "minLength") return number(schema.length_min_);
    if (keyword == "maxLength") return number(schema.length_max_);
    if (keyword == "minimum") return number(schema.minimum_);
    if (keyword == "maximum") return number(schema.maximum_);
    if (keyword == "minItems") return number(schema.items_min_);
    if (keyword == "maxItems") return number(schema.items_max_);
    if (keyword == "type") {
        auto const kind =
            value.is_string() ? std::find(kKinds.begin() + 1, kKinds.end(), value.get_string()) : kKinds.end();
        if (kind == kKinds.end()) return unfit();
        schema.kind_ = static_cast<Schema::Kind>(kind - kKinds.begin());
        return {};
    }
    if (keyword == "properties") {
        if (!value.is_object()) return unfit();
        for (auto const& one : value.get_object()) {
            auto compiled = compile_inside("/" + std::string(one.key()));
            if (!compiled) return std::unexpected(compiled.error());
            member(one.key()).schema = *compiled;
        }
        return {};
    }
    if (keyword == "required") {
        if (!value.is_array()) return unfit();
        for (auto const& name : value.get_array()) {
            if (!name.is_string()) return unfit();
            member(std::string_view(name.get_string())).required = true;
        }
        return {};
    }
    if (keyword == "items") {
        auto compiled = compile_inside("");
        if (!compiled) return std::unexpected(compiled.error());
        schema.items_ = *compiled;
        return {};
    }
    if (keyword == "additionalProperties") return value == json::Value(true) ? kernel::Result<void>{} : unfit();
    if (keyword == "const") {
        schema.choices_ = {value};
        return {};
    }
    if (keyword == "enum") {
        if (!value.is_array() || value.get_array().empty()) return unfit();
        schema.choices_.assign(value.get_array().begin(), value.get_array().end());
        return {};
    }
    if (keyword == "pattern") {
        if (!value.is_string()) return unfit();
        schema.expression_ = std::string(value.get_string());
        schema.pattern_ = Pattern::compile(schema.expression_);
        return schema.pattern_ ? kernel::Result<void>{} : unfit();
    }
    return refuse("schema_keyword_is_listed",
                  {"报文模式 " + location.file + " 使用了未列出的关键字 " + std::string(keyword) + "。",
                   "The schema " + location.file + " uses the keyword " + std::string(keyword) +
                       ", which is not among the listed ones."},
                  location.file, location.pointer + "/" + std::string(keyword));
}

kernel::Result<json::Value const*> SchemaFiles::document(std::string const& file) {
    if (auto const known = documents_.find(file); known != documents_.end()) return &known->second;
    std::ifstream stream(directory_ / file, std::ios::binary);
    if (!stream) return unreadable("there is no such file", file, "");
    std::string const text{std::istreambuf_iterator<char>(stream), {}};
    auto value = json::parse(text);
    if (!value) return unreadable(value.error().text.en, file, value.error().path);
    return &documents_.emplace(file, std::move(*value)).first->second;
}

} // namespace haihe::exchange
