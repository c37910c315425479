#include "law/orders.hpp"

#include <utility>

namespace haihe::law {

using kernel::Date;

kernel::Citation electronic_tendering_measures(std::string article) {
    return {{"电子招标投标办法", "Measures for Electronic Tendering (Order 20 of 2013)"},
            std::move(article),
            Date::of(2013, 5, 1),
            {}};
}

kernel::Citation works_tender_measures(std::string article) {
    return {{"工程建设项目施工招标投标办法", "Measures for Tendering of Construction Works (Order 30)"},
            std::move(article),
            Date::of(2003, 5, 1),
            {}};
}

kernel::Citation goods_tender_measures(std::string article) {
    return {{"工程建设项目货物招标投标办法", "Measures for Tendering of Goods for Construction (Order 27)"},
            std::move(article),
            Date::of(2005, 3, 1),
            {}};
}

kernel::Citation survey_and_design_tender_measures(std::string article) {
    return {{"工程建设项目勘察设计招标投标办法", "Measures for Tendering of Survey and Design (Order 2)"},
            std::move(article),
            Date::of(2003, 8, 1),
            {}};
}

kernel::Citation publication_measures(std::string article) {
    return {{"招标公告和公示信息发布管理办法", "Measures for Publishing Announcements (NDRC Order 10)"},
            std::move(article),
            Date::of(2018, 1, 1),
            {}};
}

kernel::Citation complaint_measures(std::string article) {
    return {{"工程建设项目招标投标活动投诉处理办法", "Measures for Handling Complaints (Order 11)"},
            std::move(article),
            Date::of(2004, 8, 1),
            {}};
}

kernel::Citation violation_record_measures(std::string article) {
    return {{"招标投标违法行为记录公告暂行办法", "Interim Measures for Announcing Violations"},
            std::move(article),
            Date::of(2009, 1, 1),
            {}};
}

kernel::Citation double_publication(std::string article) {
    return {{"行政许可和行政处罚信息公示要求", "Requirements on Showing Licences and Penalties"},
            std::move(article),
            Date::of(2015, 12, 31),
            {}};
}

kernel::Citation electronic_signature_law(std::string article) {
    return {{"中华人民共和国电子签名法", "Electronic Signature Law"}, std::move(article), Date::of(2005, 4, 1), {}};
}

kernel::Citation administrative_penalty_law(std::string article) {
    return {
        {"中华人民共和国行政处罚法", "Law on Administrative Penalties"}, std::move(article), Date::of(2021, 7, 15), {}};
}

kernel::Citation government_procurement_law(std::string article) {
    return {{"中华人民共和国政府采购法", "Government Procurement Law"}, std::move(article), Date::of(2003, 1, 1), {}};
}

kernel::Citation resource_platform_measures(std::string article) {
    return {{"公共资源交易平台管理暂行办法", "Interim Measures for Public Resource Trading Platforms (Order 39)"},
            std::move(article),
            Date::of(2016, 8, 1),
            {}};
}

kernel::Citation archive_standard(std::string article) {
    return {
        {"招标投标电子文件归档规范 DA/T 103-2024", "Standard DA/T 103-2024 on Archiving Electronic Tendering Files"},
        std::move(article),
        Date::of(2025, 2, 1),
        {}};
}

kernel::Citation agency_liability_2017(std::string article) {
    return {{"中华人民共和国招标投标法", "Tendering and Bidding Law"}, std::move(article), Date::of(2017, 12, 28), {}};
}

kernel::Citation infrastructure_scope_2018(std::string article) {
    return {{"必须招标的基础设施和公用事业项目范围规定", "Rules on the Scope of Infrastructure That Must Be Tendered"},
            std::move(article),
            Date::of(2018, 6, 6),
            {}};
}

kernel::Citation expert_measures(std::string article) {
    return {{"评标专家和评标专家库管理办法", "Measures for Experts and Pools of Experts (Order 26)"},
            std::move(article),
            Date::of(2025, 1, 1),
            {}};
}

} // namespace haihe::law
