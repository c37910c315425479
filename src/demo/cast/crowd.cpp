#include "demo/cast/crowd.hpp"

#include "demo/cast/social_credit_code.hpp"

#include <array>

namespace haihe::demo {

namespace {

constexpr int kFirstBidder = 5;
constexpr int kLastBidder = 40;
constexpr int kBidderSerial = 20; ///< what a bidder's code counts from
constexpr int kInstitutes = 12;
constexpr int kInstituteSerial = 70;

constexpr std::array kSpecialties{"水利工程", "市政工程", "房屋建筑工程", "机电设备", "工程造价"};
constexpr std::array kRegions{"120101", "120102", "120103", "120104", "120105", "120106", "120110",
                              "120111", "120112", "120113", "120114", "120115", "120116"};

/// 1–99 as names are counted: 五, 十二, 四十.
std::string counted(int number) {
    constexpr std::array kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    auto const tens = static_cast<std::size_t>(number / 10), ones = static_cast<std::size_t>(number % 10);
    return (tens > 1 ? kDigits.at(tens) : std::string()) + (tens > 0 ? "十" : "") + kDigits.at(ones);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string region(int number) { return kRegions.at(static_cast<std::size_t>(number) % kRegions.size()); }

std::string code(std::string const& kind, int number, int serial) {
    return with_check_character(kind + region(number) + "EXAMPLE" + two_digits(serial));
}

std::string bidder_word(int number) { return "bidder-" + two_digits(number); }
std::string institute_word(int number) { return "institute-" + two_digits(number); }

EntityCard bidder(int number) {
    return {bidder_word(number),
            code("91", number, kBidderSerial + number),
            {"天津示例第" + counted(number) + "建设有限公司", "Example Construction No. " + std::to_string(number)},
            {"bidder"},
            region(number),
            "示例区示例路" + std::to_string(100 + number) + "号",
            "经营部 022-000000" + two_digits(number)};
}

EntityCard institute(int number) {
    return {institute_word(number),
            code("12", number, kInstituteSerial + number),
            {"天津市示例第" + counted(number) + "设计研究院", "Example Design Institute No. " + std::to_string(number)},
            {"institution"},
            region(number),
            "示例区示例道" + std::to_string(200 + number) + "号",
            "人事科 022-000001" + two_digits(number)};
}

Algorithm algorithm(int number) { return number % 3 == 0 ? Algorithm::p256 : Algorithm::sm2; }

template <class Make>
void each_expert(Make const& make) {
    for (int i = 0; i < kInstitutes; ++i)
        for (std::size_t s = 0; s < kSpecialties.size(); ++s)
            make(i + 1, static_cast<int>(s) + 1, i * static_cast<int>(kSpecialties.size()) + static_cast<int>(s) + 1);
}

std::string expert_word(int institute_number, int number) {
    return institute_word(institute_number) + "/expert-" + two_digits(number);
}

} // namespace

std::vector<EntityCard> crowd_of_entities() {
    std::vector<EntityCard> cards;
    for (int i = kFirstBidder; i <= kLastBidder; ++i) cards.push_back(bidder(i));
    for (int i = 1; i <= kInstitutes; ++i) cards.push_back(institute(i));
    return cards;
}

std::vector<PersonCard> crowd_of_people() {
    std::vector<PersonCard> cards;
    for (int i = kFirstBidder; i <= kLastBidder; ++i)
        cards.push_back(
            {bidder_word(i) + "/signer", bidder_word(i), "示例投标员" + two_digits(i), {"signer"}, Algorithm::sm2});
    each_expert([&](int employer, int, int number) {
        cards.push_back({expert_word(employer, number),
                         institute_word(employer),
                         "示例专家" + two_digits(number),
                         {"expert"},
                         algorithm(number)});
    });
    return cards;
}

std::vector<ExpertCard> crowd_of_experts() {
    std::vector<ExpertCard> cards;
    each_expert([&](int employer, int specialty, int number) {
        cards.push_back({"EXAMPLE-00" + two_digits(number), expert_word(employer, number),
                         kSpecialties.at(static_cast<std::size_t>(specialty) - 1)});
    });
    return cards;
}

} // namespace haihe::demo
