#include "json/strict_reader.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
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

    /// An object or array that has begun and not ended.
    struct Open {
        std::size_t first_name; ///< of an object: where its names begin
        std::string_view key;   ///< the latest
        bool is_array;
        std::int64_t item = -1;
        std::set<std::string_view> many{}; ///< the names, once they are many
    };
    static constexpr std::size_t kFewNames = 16; ///< up to so many are looked through one by one

    explicit StrictHandler(std::string_view whole) : text(whole) {}

    std::string_view const text;
    std::vector<Open> open;
    std::vector<std::string_view> names; ///< of all objects that are open
    std::deque<std::string> unescaped;   ///< names that do not stand in the text as they are
    std::string partial, number;
    std::optional<kernel::Refusal> refusal;
    std::array<unsigned char, 4096> first_room; ///< of what is being built
    boost::json::value_stack built{{}, first_room.data(), first_room.size()};

    [[nodiscard]] std::string path() const {
        std::string path;
        for (auto const& level : open)
            path.append("/").append(level.is_array ? std::to_string(level.item) : std::string(level.key));
        return path;
    }
    bool refuse(Error& error, std::string rule, kernel::Text text) {
        refusal = kernel::Refusal{kernel::RefusalKind::malformed, std::move(rule), std::move(text), path(), {}, {}};
        error = boost::json::error::syntax;
        return false;
    }
    bool begin_value() {
        if (!open.empty() && open.back().is_array) ++open.back().item;
        return true;
    }
    /// False when the innermost object has it already.
    bool add_name(std::string_view name) {
        auto& level = open.back();
        if (level.many.empty() && names.size() - level.first_name < kFewNames) {
            if (std::find(names.begin() + static_cast<std::ptrdiff_t>(level.first_name), names.end(), name) !=
                names.end())
                return false;
            names.push_back(name);
            return true;
        }
        if (level.many.empty())
            level.many.insert(names.begin() + static_cast<std::ptrdiff_t>(level.first_name), names.end());
        return level.many.insert(name).second;
    }
    /// The parser hands over what it has unescaped in room of its own.
    std::string_view kept(string_view part) {
        auto const* const begin = text.data();
        if (partial.empty() && std::less_equal<>()(begin, part.data()) &&
            std::less_equal<>()(part.data() + part.size(), begin + text.size()))
            return {part.data(), part.size()};
        partial.append(part.data(), part.size());
        unescaped.push_back(std::exchange(partial, {}));
        auto const& name = unescaped.back();
        return {name.data(), name.size()};
    }

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) {
        begin_value();
        open.push_back({names.size(), {}, false});
        return true;
    }
    bool on_object_end(std::size_t count, Error&) {
        built.push_object(count);
        return close();
    }
    bool on_array_begin(Error&) {
        begin_value();
        open.push_back({names.size(), {}, true});
        return true;
    }
    bool on_array_end(std::size_t count, Error&) {
        built.push_array(count);
        return close();
    }
    bool close() {
        names.resize(open.back().first_name);
        open.pop_back();
        return true;
    }
    bool on_key_part(string_view part, std::size_t, Error&) {
        partial.append(part.data(), part.size());
        return true;
    }
    bool on_key(string_view part, std::size_t, Error& error) {
        auto const name = kept(part);
        open.back().key = name;
        if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            return refuse(error, "json_keys_are_ascii", {"键名只能用 ASCII 字符。", "Keys are ASCII."});
        if (!add_name(name))
            return refuse(error, "json_has_no_duplicate_keys",
                          {"同一对象中有重复的键。", "A key stands twice in one object."});
        built.push_key(name);
        return true;
    }
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

kernel::Result<boost::json::value> read_strict(std::string_view text, Memory memory) {
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::json::basic_parser<StrictHandler> parser(options, text);
    parser.handler().built.reset(std::move(memory));
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
