#pragma once

// 项目: what an owner has approval and money for; tenders are held under it. Stream `project/<code>`.

#include "exchange/messages/tender.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <variant>

namespace haihe::trading {

/// The request body of POST /projects.
struct RegisterProject {
    std::string investmentCode;
    std::string name;
    std::string approval;
    kernel::Money investment;
    std::string fundSource; ///< budget | state_enterprise | foreign_loan | private
    bool fundsSettled = false;
    std::string industry;
    std::string region;
};
BOOST_DESCRIBE_STRUCT(RegisterProject, (),
                      (investmentCode, name, approval, investment, fundSource, fundsSettled, industry, region))

struct ProjectEntered {
    static constexpr char const* kEventName = "project.registered";
    exchange::ProjectRegistered project;
    std::string handler; ///< certificate of the person who entered it
    friend bool operator==(ProjectEntered const&, ProjectEntered const&) = default;
};
BOOST_DESCRIBE_STRUCT(ProjectEntered, (), (project, handler))
using ProjectEvent = std::variant<ProjectEntered>;

struct Project {
    std::optional<exchange::ProjectRegistered> registered;
};
void evolve(Project& project, ProjectEvent const& event);

/// Who owns it and under which number; known to the rim.
struct Ownership {
    std::string code; ///< 17 characters
    std::string owner;
    std::string owner_name;
    std::string handler;
};

/// Refusals: `project_is_registered_once`, `investment_code_is_well_formed`, `project_name_is_stated`,
/// `investment_is_positive`, `fund_source_is_known`, `industry_code_is_well_formed`, `region_code_is_well_formed`,
/// `approval_is_stated` (法9).
kernel::Result<ProjectEntered> decide(Project const& project, RegisterProject const& command,
                                      Ownership const& ownership);

} // namespace haihe::trading
