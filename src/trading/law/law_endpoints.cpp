#include "trading/law/law_endpoints.hpp"

#include "story/time_line.hpp"
#include "trading/law/law_check.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr std::int64_t kLawCheckBytesMax = 16 << 10;

struct Judgement {
    std::vector<story::Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Judgement, (), (findings))

Response check_law(Request const& request, law::Practice const& practice, kernel::Instant now) {
    auto const check = json::read<LawCheck>(request.body);
    if (!check) return edge::http::problem(check.error(), request);
    auto const findings = judge(*check, practice, now);
    if (!findings) return edge::http::problem(findings.error(), request);
    return Response::json(json::write(Judgement{story::show(*findings)}));
}

} // namespace

void mount_law(node::Plan& plan, std::function<node::Desk&()> const& desk, law::Practice const& practice) {
    plan.router.add(
        "POST", "/law/check",
        [desk, &practice](Request const& request) { return check_law(request, practice, desk().clock.now()); },
        {edge::http::BodyKind::memory, kLawCheckBytesMax, false});
}

} // namespace haihe::trading
