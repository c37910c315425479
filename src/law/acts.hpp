#pragma once

// The acts that rules cite. The articles cited here read alike in every edition since the date given, so a
// citation is in force from the first of them; where an edition changed the content, the rule has its own dates.

#include "kernel/citation.hpp"

#include <string>
#include <vector>

namespace haihe::law {

/// 中华人民共和国招标投标法, in force from 2000-01-01; text of 2017-12-28.
kernel::Citation tendering_law(std::string article);
/// 中华人民共和国招标投标法实施条例, in force from 2012-02-01; text of 2019-03-02.
kernel::Citation implementing_regulation(std::string article);
/// 必须招标的工程项目规定 (国家发展改革委令第16号), from 2018-06-01.
kernel::Citation compulsory_tender_rules_2018(std::string article);
/// 工程建设项目招标范围和规模标准规定 (国家发展计划委员会令第3号), 2000-05-01 to 2018-05-31.
kernel::Citation compulsory_tender_rules_2000(std::string article);

/// How a period is counted: `article` of 民法典 (from 2021-01-01), the same of 民法总则 (from 2017-10-01), and 民法通则
/// 第一百五十四条 before; the earliest first. Known, not read.
std::vector<kernel::Citation> counting_of_periods(std::string const& article);

/// 评标委员会和评标方法暂行规定 as revised in 2013.
kernel::Citation evaluation_committee_rules(std::string article);

} // namespace haihe::law
