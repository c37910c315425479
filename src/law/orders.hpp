#pragma once

// Acts and orders that rules cite besides law/acts.hpp.

#include "kernel/citation.hpp"

#include <string>

namespace haihe::law {

/// 电子招标投标办法 (八部委令第20号), from 2013-05-01; most of it known, not read.
kernel::Citation electronic_tendering_measures(std::string article);
/// 工程建设项目施工招标投标办法 (七部委令第30号), from 2003-05-01; known, not read.
kernel::Citation works_tender_measures(std::string article);
/// 工程建设项目货物招标投标办法 (七部委令第27号), from 2005-03-01; known, not read.
kernel::Citation goods_tender_measures(std::string article);
/// 工程建设项目勘察设计招标投标办法 (八部委令第2号), from 2003-08-01; known, not read.
kernel::Citation survey_and_design_tender_measures(std::string article);
/// 招标公告和公示信息发布管理办法 (国家发展改革委令第10号), from 2018-01-01; known, not read.
kernel::Citation publication_measures(std::string article);
/// 工程建设项目招标投标活动投诉处理办法 (七部委令第11号), from 2004-08-01; known, not read.
kernel::Citation complaint_measures(std::string article);
/// 招标投标违法行为记录公告暂行办法 (发改法规〔2008〕1531号), from 2009-01-01; known, not read.
kernel::Citation violation_record_measures(std::string article);
/// 行政许可和行政处罚“双公示”; known, not read.
kernel::Citation double_publication(std::string article);
/// 中华人民共和国电子签名法, from 2005-04-01.
kernel::Citation electronic_signature_law(std::string article);
/// 中华人民共和国行政处罚法, text from 2021-07-15; known, not read.
kernel::Citation administrative_penalty_law(std::string article);
/// 中华人民共和国政府采购法, from 2003-01-01; known, not read.
kernel::Citation government_procurement_law(std::string article);
/// 公共资源交易平台管理暂行办法 (国家发展改革委等14部委令第39号), from 2016-08-01; known, not read.
kernel::Citation resource_platform_measures(std::string article);
/// DA/T 103-2024, from 2025-02-01; known, not read.
kernel::Citation archive_standard(std::string article);
/// 招标投标法 as of its text of 2017-12-28: the bar of agencies, which took the place of their qualification.
kernel::Citation agency_liability_2017(std::string article);
/// 必须招标的基础设施和公用事业项目范围规定 (发改法规规〔2018〕843号), from 2018-06-06.
kernel::Citation infrastructure_scope_2018(std::string article);
/// 评标专家和评标专家库管理办法 (国家发展改革委令第26号), from 2025-01-01.
kernel::Citation expert_measures(std::string article);

} // namespace haihe::law
