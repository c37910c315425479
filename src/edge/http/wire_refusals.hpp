#pragma once

#include "kernel/refusal.hpp"

#include <cstdint>

namespace haihe::edge::http {

/// A "no" of the wire itself, with the status that goes with it.
struct WireRefusal {
    kernel::Refusal refusal;
    int status = 400;
};

WireRefusal not_well_formed();
WireRefusal head_too_large(std::int64_t bytes_max);
WireRefusal head_too_late();
WireRefusal body_too_large(std::int64_t bytes_max);
WireRefusal body_too_late();
WireRefusal body_not_taken();
WireRefusal expectation_not_met();
WireRefusal no_capacity();
WireRefusal too_many_requests(int seconds_until);
WireRefusal upload_not_stored();
WireRefusal file_not_read();
WireRefusal range_not_satisfiable();

} // namespace haihe::edge::http
