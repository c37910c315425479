#include "json/codec.hpp"

#include "json/strict_reader.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <vector>

namespace haihe::json {

namespace {

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
    if (value.is_structured()) out.reserve(512); // not step by step
    append(out, value);
    return out;
}

} // namespace haihe::json
