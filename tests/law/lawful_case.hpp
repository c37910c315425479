#pragma once

// A whole case that keeps every rule, from its project to a sanction.

#include "law/facts/case_facts.hpp"

namespace haihe::law::specimen {

CaseFacts lawful_case();

} // namespace haihe::law::specimen
