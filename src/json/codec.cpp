#include "json/codec.hpp"

#include "json/strict_reader.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <vector>

namespace haihe::json {

namespace {

void append_escape(std::string& out, char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\t': out += "\\t"; break;
    case '\n': out += "\\n"; break;
    case '\f': out += "\\f"; break;
    case '\r': out += "\\r"; break;
    default:
        out += "\\u00";
        out.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
        out.push_back(kDigits[static_cast<unsigned char>(c) & 15]);
    }
}

void append(std::string& out, Value const& value) {
    switch (value.kind()) {
    case boost::json::kind::null: out += "null"; break;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case boost::json::kind::int64: out += std::to_string(value.get_int64()); break;
    case boost::json::kind::uint64: out += std::to_string(value.get_uint64()); break;
    case boost::json::kind::double_:
        throw std::logic_error("a fraction has no canonical form here"); // parse() lets none in
    case boost::json::kind::string: detail::append_string(out, value.get_string()); break;
    case boost::json::kind::array: {
        out.push_back('[');
        bool first = true;
        for (auto const& item : value.get_array()) {
            if (!first) out.push_back(',');
            first = false;
            append(out, item);
        }
        out.push_back(']');
        break;
    }
    case boost::json::kind::object: {
        std::vector<boost::json::key_value_pair const*> members;
        members.reserve(value.get_object().size());
        for (auto const& member : value.get_object()) members.push_back(&member);
        std::sort(members.begin(), members.end(), [](auto const* a, auto const* b) { return a->key() < b->key(); });
        out.push_back('{');
        bool first = true;
        for (auto const* member : members) {
            if (!first) out.push_back(',');
            first = false;
            detail::append_string(out, member->key());
            out.push_back(':');
            append(out, member->value());
        }
        out.push_back('}');
        break;
    }
    }
}

} // namespace

kernel::Result<Value> parse(std::string_view text) { return read_strict(text); }

std::string to_text(Value const& value) {
    std::string out;
    append(out, value);
    return out;
}

namespace detail {

/// Runs of plain characters go over as they are.
void append_string(std::string& out, std::string_view text) {
    out.push_back('"');
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = text[i];
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text.substr(plain, i - plain));
        append_escape(out, c);
        plain = i + 1;
    }
    out.append(text.substr(plain));
    out.push_back('"');
}

std::unexpected<kernel::Refusal> wrong_type(std::string const& path, char const* zh, char const* en) {
    return kernel::refuse(kernel::RefusalKind::malformed, "json_value_has_its_type",
                          {std::string("此处应为") + zh + "。", std::string("This should be ") + en + "."}, path);
}

std::unexpected<kernel::Refusal> missing(std::string const& path) {
    return kernel::refuse(kernel::RefusalKind::malformed, "json_member_is_present",
                          {"缺少必填项。", "A required member is missing."}, path);
}

std::unexpected<kernel::Refusal> unknown_member(std::string const& path) {
    return kernel::refuse(kernel::RefusalKind::malformed, "json_member_is_known",
                          {"没有这一项。", "There is no such member."}, path);
}

kernel::Result<std::int64_t> integer(Value const& value, std::string const& path) {
    if (value.is_int64() && value.get_int64() <= kIntegerMax && value.get_int64() >= -kIntegerMax)
        return value.get_int64();
    return wrong_type(path, "整数(绝对值不超过 2^53-1)", "an integer, at most 2^53-1 in size");
}

} // namespace detail

} // namespace haihe::json
