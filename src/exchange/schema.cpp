#include "exchange/schema.hpp"

#include "json/codec.hpp"

#include <algorithm>

namespace haihe::exchange {

namespace {

void blame(std::vector<Fault>& faults, Place const& place, kernel::Text text) {
    if (faults.size() < Schema::kFaultsMax)
        faults.push_back({place.pointer(), "payload_fits_its_schema", std::move(text)});
}

/// Code points of UTF-8.
std::int64_t length_of(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

std::string range(std::int64_t least, std::int64_t most) {
    if (most == INT64_MAX) return ">= " + std::to_string(least);
    if (least == INT64_MIN || least == 0) return "<= " + std::to_string(most);
    return std::to_string(least) + "–" + std::to_string(most);
}

} // namespace

std::string Place::pointer() const {
    if (!within) return std::string(member);
    return within->pointer() + "/" + (member.empty() ? std::to_string(item) : std::string(member));
}

bool Schema::has_its_kind(json::Value const& value) const {
    switch (kind_) {
    case Kind::any: return true;
    case Kind::object: return value.is_object();
    case Kind::array: return value.is_array();
    case Kind::string: return value.is_string();
    case Kind::integer: return value.is_int64() || value.is_uint64();
    case Kind::boolean: return value.is_bool();
    }
    return false;
}

void Schema::check(json::Value const& value, Place const& place, std::vector<Fault>& faults) const {
    if (!has_its_kind(value)) {
        constexpr char const* kChinese[] = {"", "对象", "数组", "字符串", "整数", "true 或者 false"};
        constexpr char const* kEnglish[] = {"", "an object", "an array", "a string", "an integer", "true or false"};
        auto const kind = static_cast<std::size_t>(kind_);
        return blame(
            faults, place,
            {std::string("此处应为") + kChinese[kind] + "。", std::string("This should be ") + kEnglish[kind] + "."});
    }
    if (!choices_.empty() && std::find(choices_.begin(), choices_.end(), value) == choices_.end()) {
        std::string listed;
        for (auto const& choice : choices_) listed += (listed.empty() ? "" : ", ") + json::to_text(choice);
        return blame(faults, place, {"应为以下值之一:" + listed + "。", "This should be one of: " + listed + "."});
    }
    if (value.is_object()) return check_object(value, place, faults);
    if (value.is_array()) return check_array(value, place, faults);
    if (value.is_string()) return check_string(value, place, faults);
    check_integer(value, place, faults);
}

void Schema::check_object(json::Value const& value, Place const& place, std::vector<Fault>& faults) const {
    auto const& object = value.get_object();
    for (auto const& member : members_) {
        Place const inside{&place, member.name};
        auto const* found = object.if_contains(member.name);
        if (!found) {
            if (member.required) blame(faults, inside, {"缺少必填项。", "A required member is missing."});
        } else if (member.schema) {
            member.schema->check(*found, inside, faults);
        }
    }
}

void Schema::check_array(json::Value const& value, Place const& place, std::vector<Fault>& faults) const {
    auto const& array = value.get_array();
    auto const size = static_cast<std::int64_t>(array.size());
    if (size < items_min_ || size > items_max_) {
        auto const allowed = range(items_min_, items_max_);
        return blame(faults, place,
                     {"共" + std::to_string(size) + "项,应为 " + allowed + " 项。",
                      "There are " + std::to_string(size) + " items; it should be " + allowed + "."});
    }
    if (!items_) return;
    for (std::size_t i = 0; i < array.size(); ++i) items_->check(array[i], {&place, {}, i}, faults);
}

void Schema::check_string(json::Value const& value, Place const& place, std::vector<Fault>& faults) const {
    std::string_view const text = value.get_string();
    auto const bytes = static_cast<std::int64_t>(text.size());
    if (bytes > length_max_ || (bytes + 3) / 4 < length_min_) { // else there is nothing to count
        auto const length = length_of(text);
        if (length < length_min_ || length > length_max_) {
            auto const allowed = range(length_min_, length_max_);
            return blame(faults, place,
                         {"长度为" + std::to_string(length) + "个字符,应为 " + allowed + "。",
                          "It has " + std::to_string(length) + " characters; it should have " + allowed + "."});
        }
    }
    if (pattern_ && !pattern_->matches(text))
        blame(faults, place,
              {"格式不正确,应符合 " + expression_, "It is not well formed; it should match " + expression_});
}

void Schema::check_integer(json::Value const& value, Place const& place, std::vector<Fault>& faults) const {
    if (!value.is_int64() && !value.is_uint64()) return;
    auto const number = value.is_int64() ? value.get_int64() : INT64_MAX;
    if (number >= minimum_ && number <= maximum_) return;
    auto const allowed = range(minimum_, maximum_);
    blame(faults, place, {"数值应为 " + allowed + "。", "The number should be " + allowed + "."});
}

} // namespace haihe::exchange
