#include "demo/cast/cast.hpp"

#include "demo/cast/crowd.hpp"
#include "demo/cast/social_credit_code.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace haihe::demo {

namespace {

template <class Card>
Card const& find(std::vector<Card> const& cards, std::string const& word) {
    auto const card = std::find_if(cards.begin(), cards.end(), [&](Card const& one) { return one.word == word; });
    if (card == cards.end()) throw std::out_of_range("the cast has no " + word);
    return *card;
}

std::vector<PlatformCard> the_platforms() {
    return {
        {"hub",
         "G1200000001",
         "hub",
         {"天津市公共资源交易公共服务平台(示例)", "the public service platform"},
         Algorithm::sm2},
        {"construction",
         "E1200000001",
         "trading",
         {"天津市示例建设工程交易平台", "the construction trading platform"},
         Algorithm::sm2},
        {"water",
         "N1200000002",
         "trading",
         {"天津市示例水务工程交易平台", "the water works trading platform"},
         Algorithm::p256},
        {"supervision",
         "S1200000001",
         "supervision",
         {"天津市招标投标行政监督平台(示例)", "the supervision platform"},
         Algorithm::sm2},
    };
}

EntityCard custodian(std::string word, std::string const& code, kernel::Text name) {
    return {std::move(word), with_check_character(code), std::move(name),      {"custodian"},
            "120000",        "和平区示例路3号",          "值班室 022-00000003"};
}

EntityCard bidder(std::string word, std::string const& code, kernel::Text name) {
    return {std::move(word), with_check_character(code), std::move(name),      {"bidder"},
            "120100",        "示例区示例路9号",          "经营部 022-00000009"};
}

std::vector<EntityCard> the_entities() {
    return {
        {"centre",
         with_check_character("12120000EXAMPLE01"),
         {"天津市示例公共资源交易中心", "Example Trading Centre"},
         {"operator"},
         "120000",
         "河东区示例道1号",
         "运行管理科 022-00000001"},
        {"municipal",
         with_check_character("12120116EXAMPLE04"),
         {"示例新区市政建设服务中心", "Example New Area Municipal Works"},
         {"tenderee"},
         "120116",
         "示例新区示例大街200号",
         "工程科 022-00000004"},
        {"water",
         with_check_character("91120103EXAMPLE05"),
         {"天津市示例水务工程有限公司", "Tianjin Example Water Works"},
         {"tenderee"},
         "120103",
         "河西区示例道18号",
         "招标事务室 022-00000005"},
        {"school",
         with_check_character("12120111EXAMPLE06"),
         {"西青区示例教育建设中心", "Xiqing Example School Building Centre"},
         {"tenderee"},
         "120111",
         "西青区示例路6号",
         "基建科 022-00000006"},
        {"park",
         with_check_character("91120110EXAMPLE07"),
         {"天津示例产业园开发有限公司", "Example Industrial Park"},
         {"tenderee"},
         "120110",
         "东丽区示例产业园1号",
         "采购部 022-00000007"},
        {"roads",
         with_check_character("12120000EXAMPLE31"),
         {"天津市示例公路建设养护中心", "Tianjin Example Highway Centre"},
         {"tenderee"},
         "120000",
         "河北区示例路20号",
         "养护科 022-00000031"},
        {"farmland",
         with_check_character("12120119EXAMPLE32"),
         {"蓟州区示例农田建设服务中心", "Jizhou Example Farmland Centre"},
         {"tenderee"},
         "120119",
         "蓟州区示例路32号",
         "建设科 022-00000032"},
        {"heating",
         with_check_character("91120102EXAMPLE33"),
         {"天津示例供热有限公司", "Tianjin Example Heating"},
         {"tenderee"},
         "120102",
         "河东区示例路33号",
         "工程部 022-00000033"},
        {"market",
         with_check_character("91120110EXAMPLE34"),
         {"天津示例农产品批发市场有限公司", "Tianjin Example Wholesale Market"},
         {"tenderee"},
         "120110",
         "东丽区示例道34号",
         "招标办公室 022-00000034"},
        {"agency",
         with_check_character("91120104EXAMPLE08"),
         {"天津示例招标代理有限公司", "Example Tendering Agency"},
         {"agency"},
         "120104",
         "南开区示例路8号",
         "项目二部 022-00000008"},
        custodian("notary", "12120000EXAMPLE11", {"天津市示例公证处", "Example Notary Office"}),
        custodian("keeper", "91120116EXAMPLE12", {"天津示例密钥保管中心", "Example Key Keeping Centre"}),
        custodian("archive", "12120000EXAMPLE13", {"天津市示例电子档案馆", "Example Electronic Archive"}),
        bidder("first-bidder", "91120103EXAMPLE21", {"天津示例第一建设有限公司", "Example First Construction"}),
        bidder("second-bidder", "91120104EXAMPLE22", {"天津示例第二建设有限公司", "Example Second Construction"}),
        bidder("third-bidder", "91120110EXAMPLE23", {"天津示例第三建设有限公司", "Example Third Construction"}),
        bidder("fourth-bidder", "91120111EXAMPLE24", {"天津示例第四建设有限公司", "Example Fourth Construction"}),
    };
}

std::vector<PersonCard> the_people() {
    return {
        {"centre/operator", "centre", "示例运行员甲", {"operator"}, Algorithm::sm2},
        {"centre/keeper", "centre", "示例专家库管理员", {"operator"}, Algorithm::sm2},
        {"centre/engineer", "centre", "示例平台运行员", {"operator"}, Algorithm::sm2},
        {"construction-department/supervisor",
         "construction-department",
         "示例监督员乙",
         {"supervisor"},
         Algorithm::sm2},
        {"water-department/supervisor", "water-department", "示例监督员丙", {"supervisor"}, Algorithm::sm2},
        {"transport-department/supervisor", "transport-department", "示例监督员木", {"supervisor"}, Algorithm::sm2},
        {"agriculture-department/supervisor", "agriculture-department", "示例监督员水", {"supervisor"}, Algorithm::sm2},
        {"industry-department/supervisor", "industry-department", "示例监督员火", {"supervisor"}, Algorithm::sm2},
        {"commerce-department/supervisor", "commerce-department", "示例监督员土", {"supervisor"}, Algorithm::sm2},
        {"municipal/handler", "municipal", "示例经办员丁", {"handler"}, Algorithm::sm2},
        {"municipal/reviewer", "municipal", "示例审核员戊", {"reviewer"}, Algorithm::sm2},
        {"municipal/representative", "municipal", "示例招标人代表一", {"handler"}, Algorithm::sm2},
        {"municipal/signer", "municipal", "示例签发人己", {"signer"}, Algorithm::sm2},
        {"municipal/opener", "municipal", "示例签发人己(加密)", {}, Algorithm::sm2},
        {"water/handler", "water", "示例经办员庚", {"handler"}, Algorithm::p256},
        {"water/reviewer", "water", "示例审核员辛", {"reviewer"}, Algorithm::p256},
        {"water/representative", "water", "示例招标人代表二", {"handler"}, Algorithm::sm2},
        {"water/signer", "water", "示例签发人壬", {"signer"}, Algorithm::sm2},
        {"water/opener", "water", "示例签发人壬(加密)", {}, Algorithm::sm2},
        {"school/handler", "school", "示例经办员癸", {"handler"}, Algorithm::sm2},
        {"school/representative", "school", "示例招标人代表三", {"handler"}, Algorithm::sm2},
        {"school/signer", "school", "示例签发人子", {"signer"}, Algorithm::sm2},
        {"school/opener", "school", "示例签发人子(加密)", {}, Algorithm::sm2},
        {"park/handler", "park", "示例经办员丑", {"handler"}, Algorithm::p256},
        {"park/reviewer", "park", "示例审核员寅", {"reviewer"}, Algorithm::p256},
        {"park/representative", "park", "示例招标人代表四", {"handler"}, Algorithm::sm2},
        {"park/signer", "park", "示例签发人卯", {"signer"}, Algorithm::p256},
        {"park/opener", "park", "示例签发人卯(加密)", {}, Algorithm::sm2},
        {"roads/handler", "roads", "示例经办员甲寅", {"handler"}, Algorithm::sm2},
        {"roads/reviewer", "roads", "示例审核员甲寅", {"reviewer"}, Algorithm::p256},
        {"roads/representative", "roads", "示例招标人代表甲寅", {"handler"}, Algorithm::sm2},
        {"roads/signer", "roads", "示例签发人甲寅", {"signer"}, Algorithm::sm2},
        {"roads/opener", "roads", "示例签发人甲寅(加密)", {}, Algorithm::sm2},
        {"farmland/handler", "farmland", "示例经办员乙卯", {"handler"}, Algorithm::sm2},
        {"farmland/reviewer", "farmland", "示例审核员乙卯", {"reviewer"}, Algorithm::p256},
        {"farmland/representative", "farmland", "示例招标人代表乙卯", {"handler"}, Algorithm::sm2},
        {"farmland/signer", "farmland", "示例签发人乙卯", {"signer"}, Algorithm::sm2},
        {"farmland/opener", "farmland", "示例签发人乙卯(加密)", {}, Algorithm::sm2},
        {"heating/handler", "heating", "示例经办员丙辰", {"handler"}, Algorithm::sm2},
        {"heating/reviewer", "heating", "示例审核员丙辰", {"reviewer"}, Algorithm::p256},
        {"heating/representative", "heating", "示例招标人代表丙辰", {"handler"}, Algorithm::sm2},
        {"heating/signer", "heating", "示例签发人丙辰", {"signer"}, Algorithm::sm2},
        {"heating/opener", "heating", "示例签发人丙辰(加密)", {}, Algorithm::sm2},
        {"market/handler", "market", "示例经办员丁巳", {"handler"}, Algorithm::sm2},
        {"market/reviewer", "market", "示例审核员丁巳", {"reviewer"}, Algorithm::p256},
        {"market/representative", "market", "示例招标人代表丁巳", {"handler"}, Algorithm::sm2},
        {"market/signer", "market", "示例签发人丁巳", {"signer"}, Algorithm::sm2},
        {"market/opener", "market", "示例签发人丁巳(加密)", {}, Algorithm::sm2},
        {"agency/handler", "agency", "示例代理经办辰", {"handler"}, Algorithm::p256},
        {"agency/reviewer", "agency", "示例代理审核巳", {"reviewer"}, Algorithm::p256},
        {"notary/custodian", "notary", "示例公证员午", {"handler"}, Algorithm::sm2},
        {"keeper/custodian", "keeper", "示例保管员未", {"handler"}, Algorithm::sm2},
        {"archive/custodian", "archive", "示例保管员申", {"handler"}, Algorithm::sm2},
        {"first-bidder/signer", "first-bidder", "示例投标员酉", {"signer"}, Algorithm::sm2},
        {"second-bidder/signer", "second-bidder", "示例投标员戌", {"signer"}, Algorithm::sm2},
        {"third-bidder/signer", "third-bidder", "示例投标员亥", {"signer"}, Algorithm::sm2},
        {"fourth-bidder/signer", "fourth-bidder", "示例投标员金", {"signer"}, Algorithm::sm2},
    };
}

/// What its tenders make it known by in the story.
struct KnownDepartment {
    char const* industry;
    char const* word;
    char const* name_en;
};
constexpr std::array kKnown{KnownDepartment{"E48", "construction-department", "the construction department"},
                            KnownDepartment{"N76", "water-department", "the water department"},
                            KnownDepartment{"G54", "transport-department", "the transport department"},
                            KnownDepartment{"A01", "agriculture-department", "the agriculture department"},
                            KnownDepartment{"D44", "industry-department", "the industry department"},
                            KnownDepartment{"F51", "commerce-department", "the commerce department"}};

bool supervises(edge::config::DepartmentOfCity const& department, std::string_view industry) {
    return std::find(department.industries.begin(), department.industries.end(), industry) !=
           department.industries.end();
}

EntityCard card_of(edge::config::DepartmentOfCity const& department, std::string const& region) {
    EntityCard card{"department-" + department.code,
                    department.code,
                    {department.name, department.name},
                    {"department"},
                    region,
                    "天津市示例街1号",
                    "值班室 022-00000000"};
    for (auto const& known : kKnown)
        if (supervises(department, known.industry)) {
            card.word = known.word;
            card.name.en = known.name_en;
        }
    return card;
}

} // namespace

Cast::Cast(edge::config::City const& city)
    : platforms_(the_platforms()), entities_(the_entities()), people_(the_people()), experts_(crowd_of_experts()) {
    std::ranges::move(crowd_of_entities(), std::back_inserter(entities_));
    std::ranges::move(crowd_of_people(), std::back_inserter(people_));
    for (auto const& entity : entities_)
        if (entity.roles.front() == "bidder") bidders_.push_back(entity.word);
    for (auto const& department : city.departments) {
        entities_.push_back(card_of(department, city.code));
        for (auto const& industry : department.industries)
            supervisors_[industry] = entities_.back().word + "/supervisor";
    }
    for (auto const& person : people_) static_cast<void>(entity(person.entity));
}

PlatformCard const& Cast::platform(std::string const& word) const { return find(platforms_, word); }
EntityCard const& Cast::entity(std::string const& word) const { return find(entities_, word); }
std::string const& Cast::supervisor_of(std::string const& industry) const { return supervisors_.at(industry); }

} // namespace haihe::demo
