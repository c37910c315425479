#include "hub/tender/figures_views.hpp"

#include "hub/registry/registry_views.hpp"
#include "kernel/date.hpp"

namespace haihe::hub {

Figures figures_at(edge::sql::Connection& reads, kernel::Instant now) {
    auto const registered = count_registered(reads);
    Figures figures{0, 0, registered.platforms, registered.entities, 0};
    auto open =
        reads.query("SELECT count(DISTINCT tender) FROM notices WHERE kind = 'announcement' AND bid_deadline > ? "
                    "AND held = 0");
    open.bind(now.milliseconds).next();
    figures.tendersOpen = open.integer(0);
    auto const today = kernel::Date::of(now);
    auto published = reads.query("SELECT count(*) FROM notices WHERE published_at >= ? AND published_at < ?");
    published.bind(today.begins_at().milliseconds).bind(today.ends_at().milliseconds).next();
    figures.noticesToday = published.integer(0);
    auto results = reads.query("SELECT count(*) FROM notices WHERE kind = 'result' AND published_at >= ?");
    results.bind(kernel::Date::of(today.year(), 1, 1).begins_at().milliseconds).next();
    figures.resultsThisYear = results.integer(0);
    return figures;
}

} // namespace haihe::hub
