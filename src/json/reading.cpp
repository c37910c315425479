#include "json/reading.hpp"

#include "json/read_canonical.hpp"
#include "json/scratch.hpp"
#include "json/strict_reader.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace haihe::json::detail {

namespace {

constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

bool refuse(Reading& reading, std::string pointer, char const* rule, kernel::Text text) {
    reading.refusal = kernel::refuse(kernel::RefusalKind::malformed, rule, std::move(text), std::move(pointer)).error();
    return false;
}

bool wrong_type(Reading& reading, Place const& place, char const* zh, char const* en) {
    return refuse(reading, place.pointer(), "json_value_has_its_type",
                  {std::string("此处应为") + zh + "。", std::string("This should be ") + en + "."});
}

bool missing(Reading& reading, Place const& place) {
    return refuse(reading, place.pointer(), "json_member_is_present",
                  {"缺少必填项。", "A required member is missing."});
}

boost::json::object const* object_of(Value const& value, Reading& reading, Place const& place) {
    if (value.is_object()) return &value.get_object();
    wrong_type(reading, place, "对象", "an object");
    return nullptr;
}

/// A value that has a text form and parses itself.
template <class T>
bool read_text_form(Value const& value, Reading& reading, Place const& place, T& out, char const* zh, char const* en) {
    if (value.is_string())
        if (auto parsed = T::parse(std::string_view(value.get_string()))) {
            out = std::move(*parsed);
            return true;
        }
    return wrong_type(reading, place, zh, en);
}

} // namespace

std::string Place::pointer() const {
    if (above == nullptr) return {};
    return above->pointer() + "/" + (name.data() != nullptr ? std::string(name) : std::to_string(index));
}

bool read_plain(Value const& value, Reading& reading, Place const& place, std::string& out) {
    if (!value.is_string()) return wrong_type(reading, place, "字符串", "a string");
    out = value.get_string();
    return true;
}

bool read_plain(Value const& value, Reading& reading, Place const& place, bool& out) {
    if (!value.is_bool()) return wrong_type(reading, place, "true 或者 false", "true or false");
    out = value.get_bool();
    return true;
}

bool read_plain(Value const& value, Reading& reading, Place const& place, std::int64_t& out) {
    if (!value.is_int64() || value.get_int64() > kIntegerMax || value.get_int64() < -kIntegerMax)
        return wrong_type(reading, place, "整数(绝对值不超过 2^53-1)", "an integer, at most 2^53-1 in size");
    out = value.get_int64();
    return true;
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Money& out) {
    return read_plain(value, reading, place, out.fen);
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Instant& out) {
    return read_text_form(value, reading, place, out, "形如 2026-03-03T01:00:00.000Z 的时刻",
                          "an instant like 2026-03-03T01:00:00.000Z");
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Date& out) {
    return read_text_form(value, reading, place, out, "形如 2026-03-03 的日期", "a date like 2026-03-03");
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Digest& out) {
    return read_text_form(value, reading, place, out, "64位小写十六进制摘要",
                          "a digest of 64 lower-case hexadecimal digits");
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Decimal& out) {
    return read_text_form(value, reading, place, out, "写成字符串的小数，如 \"12.50\"，不超过6位小数",
                          "a decimal like \"12.50\", a string with at most 6 decimals");
}

bool read_plain(Value const& value, Reading& reading, Place const& place, kernel::Text& out) {
    auto const* object = object_of(value, reading, place);
    if (object == nullptr) return false;
    for (auto const& [name, part] : {std::pair{"zh", &out.zh}, std::pair{"en", &out.en}}) {
        auto const* found = object->if_contains(name);
        if (!found || !found->is_string()) return missing(reading, {&place, name});
        *part = found->get_string();
    }
    return true;
}

bool read_plain(Value const& value, Reading& /*reading*/, Place const& /*place*/, Raw& out) {
    out = Raw{to_text(value)};
    return true;
}

bool read_members(Value const& value, Reading& reading, Place const& place, void* object,
                  std::span<ReadMember const> members) {
    auto const* given = object_of(value, reading, place);
    if (given == nullptr) return false;
    std::size_t used = 0;
    for (auto const& member : members) {
        Place const at{&place, member.name};
        auto const* found = given->if_contains(member.name);
        if (found == nullptr) {
            if (member.required) return missing(reading, at);
            continue;
        }
        ++used;
        if (!member.read(*found, reading, at, object)) return false;
    }
    if (reading.unknown == Unknown::ignore || used == given->size()) return true;
    auto const stranger = std::ranges::find_if(*given, [&](auto const& pair) {
        return std::ranges::find(members, std::string_view(pair.key()), &ReadMember::name) == members.end();
    });
    return refuse(reading, Place{&place, stranger->key()}.pointer(), "json_member_is_known",
                  {"没有这一项。", "There is no such member."});
}

bool read_items(Value const& value, Reading& reading, Place const& place, void* items,
                void (*make)(void* items, std::size_t count),
                bool (*read_item)(Value const&, Reading&, Place const&, void* items, std::size_t index)) {
    if (!value.is_array()) return wrong_type(reading, place, "数组", "an array");
    auto const& array = value.get_array();
    make(items, array.size());
    for (std::size_t i = 0; i < array.size(); ++i)
        if (!read_item(array[i], reading, {&place, {}, i}, items, i)) return false;
    return true;
}

bool read_entries(Value const& value, Reading& reading, Place const& place, void* entries,
                  bool (*read_entry)(Value const&, Reading&, Place const&, void* entries, std::string key)) {
    auto const* object = object_of(value, reading, place);
    if (object == nullptr) return false;
    return std::ranges::all_of(*object, [&](auto const& pair) {
        return read_entry(pair.value(), reading, {&place, pair.key()}, entries, pair.key());
    });
}

std::optional<std::size_t> read_name(Value const& value, Reading& reading, Place const& place,
                                     std::span<std::string_view const> names) {
    if (value.is_string())
        if (auto const found = std::ranges::find(names, std::string_view(value.get_string())); found != names.end())
            return found - names.begin();
    wrong_type(reading, place, "列出的代码之一", "one of the listed codes");
    return {};
}

bool refuse_range(Reading& reading, Place const& place) {
    return wrong_type(reading, place, "范围内的整数", "an integer within range");
}

std::optional<kernel::Refusal> read_value(Value const& value, Unknown unknown, void* object, Read read) {
    Reading reading{unknown};
    read(value, reading, {}, object);
    return std::move(reading.refusal);
}

std::optional<kernel::Refusal> read_text(std::string_view text, Unknown unknown, void* object, Read read) {
    Scratch scratch;
    auto const value = read_strict(text, scratch.memory());
    if (!value) return value.error();
    return read_value(*value, unknown, object, read);
}

std::optional<kernel::Refusal> read_canonical_text(std::string_view text, void* object, Read read) {
    Scratch scratch;
    auto const value = read_canonical(text, scratch.memory());
    if (!value) return value.error();
    return read_value(*value, Unknown::refuse, object, read);
}

} // namespace haihe::json::detail
