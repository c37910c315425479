#include "json/strict_reader.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::json {

namespace {

using boost::json::string_view;
using Error = boost::json::error_code;

constexpr std::int64_t kIntegerMax = (std::int64_t{1} << 53) - 1;

/// Builds the value, and on the way refuses what Boost.JSON would let pass: it keeps the last of two equal keys, turns
/// -0 into 0 and long integers into lossy doubles.
struct StrictHandler {
    static constexpr std::size_t max_object_size = 100'000;
    static constexpr std::size_t max_array_size = 1'000'000;
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = std::size_t{64} << 20;

    struct Open {
        std::vector<std::string> keys;
        std::string key;
        std::int64_t item = -1; ///< -1 in an object
    };
    std::vector<Open> open;
    std::string number;
    std::optional<kernel::Refusal> refusal;
    boost::json::value_stack built;

    [[nodiscard]] std::string path() const {
        std::string text;
        for (auto const& level : open) text += "/" + (level.item < 0 ? level.key : std::to_string(level.item));
        return text;
    }
    bool refuse(Error& error, std::string rule, kernel::Text text) {
        refusal = kernel::Refusal{kernel::RefusalKind::malformed, std::move(rule), std::move(text), path(), {}, {}};
        error = boost::json::error::syntax;
        return false;
    }
    bool begin_value() {
        if (!open.empty() && open.back().item >= -1 && is_array()) ++open.back().item;
        return true;
    }
    [[nodiscard]] bool is_array() const { return !arrays.empty() && arrays.back(); }
    std::vector<bool> arrays;

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) {
        begin_value();
        open.emplace_back();
        arrays.push_back(false);
        return true;
    }
    bool on_object_end(std::size_t count, Error&) {
        built.push_object(count);
        return close();
    }
    bool on_array_begin(Error&) {
        begin_value();
        open.emplace_back();
        arrays.push_back(true);
        return true;
    }
    bool on_array_end(std::size_t count, Error&) {
        built.push_array(count);
        return close();
    }
    bool close() {
        open.pop_back();
        arrays.pop_back();
        return true;
    }
    bool on_key_part(string_view part, std::size_t, Error&) {
        partial.append(part.data(), part.size());
        return true;
    }
    bool on_key(string_view part, std::size_t, Error& error) {
        partial.append(part.data(), part.size());
        auto& level = open.back();
        level.key = std::move(partial);
        partial.clear();
        if (std::any_of(level.key.begin(), level.key.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return refuse(error, "json_keys_are_ascii", {"键名只能用 ASCII 字符。", "Keys are ASCII."});
        if (std::find(level.keys.begin(), level.keys.end(), level.key) != level.keys.end())
            return refuse(error, "json_has_no_duplicate_keys",
                          {"同一对象中有重复的键。", "A key stands twice in one object."});
        level.keys.push_back(level.key);
        built.push_key(level.key);
        return true;
    }
    std::string partial;
    bool on_string_part(string_view part, std::size_t, Error&) {
        built.push_chars(part);
        return true;
    }
    bool on_string(string_view part, std::size_t, Error&) {
        built.push_string(part);
        return begin_value();
    }
    bool on_number_part(string_view part, Error&) {
        number.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t value, string_view part, Error& error) {
        number.append(part.data(), part.size());
        begin_value();
        bool const safe = value <= kIntegerMax && value >= -kIntegerMax && number != "-0";
        number.clear();
        if (!safe) return unsafe(error);
        built.push_int64(value);
        return true;
    }
    bool on_uint64(std::uint64_t, string_view, Error& error) { return begin_value() && unsafe(error); }
    bool on_double(double, string_view, Error& error) { return begin_value() && unsafe(error); }
    bool unsafe(Error& error) {
        return refuse(error, "json_numbers_are_safe_integers",
                      {"数字只能是绝对值不超过 2^53-1 的整数;小数用字符串表示。",
                       "Numbers are integers of at most 2^53-1; decimals are written as strings."});
    }
    bool on_bool(bool value, Error&) {
        built.push_bool(value);
        return begin_value();
    }
    bool on_null(Error&) {
        built.push_null();
        return begin_value();
    }
    bool on_comment_part(string_view, Error&) { return true; }
    bool on_comment(string_view, Error&) { return true; }
};

} // namespace

kernel::Result<boost::json::value> read_strict(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::json::basic_parser<StrictHandler> parser(options);
    parser.handler().built.reset();
    Error error;
    auto const read = parser.write_some(false, text.data(), text.size(), error);
    if (parser.handler().refusal) return std::unexpected(*parser.handler().refusal);
    if (!error && read != text.size()) error = boost::json::error::extra_data;
    if (!error && !parser.done()) error = boost::json::error::incomplete;
    if (error)
        return kernel::refuse(
            kernel::RefusalKind::malformed, "json_is_well_formed",
            {"JSON 格式错误:" + error.message() + "。", "Not well-formed JSON: " + error.message() + "."});
    return parser.handler().built.release();
}

} // namespace haihe::json
