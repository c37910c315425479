#pragma once

#include "ledger/desk.hpp"
#include "node/desk.hpp"
#include "node/plan.hpp"
#include "trading/evaluation/evaluation.hpp"
#include "trading/evaluation/sealed_report.hpp"

#include <string>
#include <vector>

namespace haihe::trading {

std::string report_seal_stream(std::string const& lot);

/// If `events` complete the report: seals it for every connected supervision platform, before they are recorded.
void seal_report(node::Desk& desk, std::vector<EvaluationEvent> const& events, ledger::Decision& decision);

/// report.sealed → evaluation.report to the departments and committee.sealed to everybody; committee.disclosed → the
/// message of the same name.
void mount_sealed_report_messages(node::Plan& plan);

} // namespace haihe::trading
