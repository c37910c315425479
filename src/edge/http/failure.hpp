#pragma once

// What is answered when a handler throws: what broke is for the log, the client is told what to do.

#include "edge/http/message.hpp"

#include <exception>

namespace haihe::edge::http {

/// 503 when the same request may succeed later (kernel::NoRoom, kernel::OutOfReach), else 500.
Response answer_after(std::exception const& fault, Request const& request);
/// 500, of something that is no std::exception.
Response answer_after_failure(Request const& request);
/// Its name in the log: `handler_failed`, or `database_does_not_answer` and the like for what an operator can mend.
char const* event_of(std::exception const& fault);

} // namespace haihe::edge::http
