#include "law/acts.hpp"

namespace haihe::law {

using kernel::Date;

kernel::Citation tendering_law(std::string article) {
    return {{"中华人民共和国招标投标法", "Tendering and Bidding Law"}, std::move(article), Date::of(2000, 1, 1), {}};
}

kernel::Citation implementing_regulation(std::string article) {
    return {{"中华人民共和国招标投标法实施条例", "Implementing Regulation of the Tendering and Bidding Law"},
            std::move(article),
            Date::of(2012, 2, 1),
            {}};
}

kernel::Citation compulsory_tender_rules_2018(std::string article) {
    return {
        {"必须招标的工程项目规定(国家发展改革委令第16号)", "Rules on Projects That Must Be Tendered (NDRC Order 16)"},
        std::move(article),
        Date::of(2018, 6, 1),
        {}};
}

kernel::Citation compulsory_tender_rules_2000(std::string article) {
    return {{"工程建设项目招标范围和规模标准规定(国家发展计划委员会令第3号)",
             "Rules on Scope and Scale of Tendered Construction Projects (SDPC Order 3)"},
            std::move(article),
            Date::of(2000, 5, 1),
            Date::of(2018, 5, 31)};
}

std::vector<kernel::Citation> counting_of_periods(std::string const& article) {
    return {{{"中华人民共和国民法通则", "General Principles of the Civil Law"},
             "第一百五十四条",
             Date::of(1987, 1, 1),
             Date::of(2017, 9, 30)},
            {{"中华人民共和国民法总则", "General Provisions of the Civil Law"},
             article,
             Date::of(2017, 10, 1),
             Date::of(2020, 12, 31)},
            {{"中华人民共和国民法典", "Civil Code"}, article, Date::of(2021, 1, 1), {}}};
}

kernel::Citation evaluation_committee_rules(std::string article) {
    return {{"评标委员会和评标方法暂行规定(七部委令第12号，2013年修正)",
             "Interim Rules on Evaluation Committees and Methods (Order 12, as revised in 2013)"},
            std::move(article),
            Date::of(2013, 5, 1),
            {}};
}

} // namespace haihe::law
