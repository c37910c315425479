#pragma once

#include "edge/http/router.hpp"

namespace haihe::node {

/// GET /law (every rule), GET /law/{rule}: for everybody, the same on every platform. `rule` may be a name under which
/// a slice refuses: a refusal's `help` leads here. Refusal `rule_is_in_the_book`.
void mount_law(edge::http::Router& router);

} // namespace haihe::node
