#include "trading/evaluation/sealed_report.hpp"

namespace haihe::trading {

namespace {

struct Applied {
    ReportSeal& seal;

    void operator()(ReportSealed const& event) const { seal = {event, false}; }
    void operator()(CommitteeDisclosed const&) const { seal.disclosed = true; }
};

} // namespace

void evolve(ReportSeal& seal, ReportSealEvent const& event) { std::visit(Applied{seal}, event); }

} // namespace haihe::trading
