#include "trading/project/project.hpp"

#include "kernel/codes.hpp"

#include <algorithm>
#include <array>

namespace haihe::trading {

namespace {

constexpr std::array kFundSources{"budget", "state_enterprise", "foreign_loan", "private"};

bool is_industry_code(std::string const& code) {
    return code.size() == 3 && code[0] >= 'A' && code[0] <= 'T' && code[1] >= '0' && code[1] <= '9' && code[2] >= '0' &&
           code[2] <= '9';
}

std::unexpected<kernel::Refusal> unacceptable(std::string rule, kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, std::move(rule), std::move(text), std::move(path));
}

} // namespace

void evolve(Project& project, ProjectEvent const& event) {
    project.registered = std::get<ProjectEntered>(event).project;
}

kernel::Result<ProjectEntered> decide(Project const& project, RegisterProject const& command,
                                      Ownership const& ownership) {
    if (project.registered)
        return kernel::refuse(kernel::RefusalKind::conflict, "project_is_registered_once",
                              {"该项目编号已登记。", "This project number is registered already."});
    if (!kernel::is_investment_project_code(command.investmentCode))
        return unacceptable("investment_code_is_well_formed",
                            {"统一项目代码格式不正确,应形如 2026-120112-48-01-000123。",
                             "The investment project code is not well formed; it reads like 2026-120112-48-01-000123."},
                            "/investmentCode");
    if (command.name.empty() || command.name.size() > 600)
        return unacceptable("project_name_is_stated",
                            {"请填写项目名称(不超过200个汉字)。", "State the project's name (at most 200 characters)."},
                            "/name");
    if (command.approval.empty())
        return unacceptable("approval_is_stated",
                            {"招标前应当履行审批手续,请填写批准文件编号。",
                             "Approval comes before tendering: state the number of the approval document."},
                            "/approval");
    if (command.investment.fen <= 0)
        return unacceptable("investment_is_positive", {"总投资应大于零。", "The total investment must be above zero."},
                            "/investment");
    if (std::find(kFundSources.begin(), kFundSources.end(), command.fundSource) == kFundSources.end())
        return unacceptable("fund_source_is_known",
                            {"资金来源应为财政预算、国有企业、国外贷款或者民间资金之一。",
                             "The source of funds is one of budget, state_enterprise, foreign_loan, private."},
                            "/fundSource");
    if (!is_industry_code(command.industry))
        return unacceptable("industry_code_is_well_formed",
                            {"行业代码应为一位字母加两位数字(GB/T 4754)。",
                             "The industry code is a letter and two digits (GB/T 4754)."},
                            "/industry");
    if (!kernel::is_region_code(command.region))
        return unacceptable("region_code_is_well_formed",
                            {"行政区划代码应为六位数字(GB/T 2260)。", "The region code has six digits (GB/T 2260)."},
                            "/region");
    return ProjectEntered{{ownership.code, command.investmentCode, command.name, ownership.owner, ownership.owner_name,
                           command.approval, command.investment, command.fundSource, command.fundsSettled,
                           command.industry, command.region},
                          ownership.handler};
}

} // namespace haihe::trading
