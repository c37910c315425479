#pragma once

// The rules of each folder, by name.

#include "law/catalogue.hpp"

#include <vector>

namespace haihe::law {

std::vector<Entry> periods_rules();
std::vector<Entry> amounts_rules();
std::vector<Entry> numbers_rules();
std::vector<Entry> standing_rules();
std::vector<Entry> bidders_rules();
std::vector<Entry> documents_rules();
std::vector<Entry> disclosure_rules();
std::vector<Entry> sealing_rules();
std::vector<Entry> committee_rules();
std::vector<Entry> evaluation_rules();
std::vector<Entry> rejection_rules();
std::vector<Entry> collusion_rules();
std::vector<Entry> awards_rules();
std::vector<Entry> complaints_rules();
std::vector<Entry> bans_rules();
std::vector<Entry> electronic_rules();

} // namespace haihe::law
