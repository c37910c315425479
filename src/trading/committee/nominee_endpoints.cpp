#include "trading/committee/nominee_endpoints.hpp"

#include "access/directory.hpp"

namespace haihe::trading {

kernel::Result<Nominee> nominee(edge::sql::Connection& views, NamedMember const& named, std::string const& path) {
    auto const person = access::Directory::certificate(views, named.certificate);
    auto const entity = person ? access::Directory::entity(views, person->entity) : std::nullopt;
    if (!person || person->state != "bound" || !entity)
        return kernel::refuse(kernel::RefusalKind::absent, "member_is_registered",
                              {"公共服务平台没有登记这个人的证书。", "No such person's certificate is registered."},
                              path);
    return Nominee{{named.certificate, person->holder, person->entity, named.kind, named.specialty},
                   {entity->roles.begin(), entity->roles.end()},
                   {person->duties.begin(), person->duties.end()}};
}

std::vector<Opening const*> openings_of(ledger::States& states, Tender const& tender) {
    std::vector<Opening const*> openings;
    openings.reserve(tender.registered.lots.size());
    for (auto const& lot : tender.registered.lots)
        openings.push_back(&states.of<Opening, OpeningEvent>("opening/" + lot.code));
    return openings;
}

} // namespace haihe::trading
