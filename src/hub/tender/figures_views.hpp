#pragma once

#include "edge/sql/connection.hpp"
#include "kernel/instant.hpp"

#include <boost/describe.hpp>

#include <cstdint>

namespace haihe::hub {

/// Figures of the city.
struct Figures {
    std::int64_t tendersOpen = 0;     ///< announced, not suspended, before their bid deadline
    std::int64_t noticesToday = 0;    ///< of the civil day in China
    std::int64_t platforms = 0;       ///< connected
    std::int64_t entities = 0;        ///< registered
    std::int64_t resultsThisYear = 0; ///< results noticed in the civil year in China
};
BOOST_DESCRIBE_STRUCT(Figures, (), (tendersOpen, noticesToday, platforms, entities, resultsThisYear))

Figures figures_at(edge::sql::Connection& reads, kernel::Instant now);

} // namespace haihe::hub
