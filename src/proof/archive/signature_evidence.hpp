#pragma once

#include "proof/archive/parties.hpp"
#include "proof/archive/recognition.hpp"

namespace haihe::proof {

/// Every signature in the entries: `texts_are_signed`, one statement for each kind of text;
/// `signatures_are_of_known_texts` only when there is one of which nobody can tell what it signs: it is left unchecked.
/// Bids' own signatures are told with their lots.
void examine_signatures(Log const& log, Recognition const& recognition, Parties const& parties, Testimony& testimony);

} // namespace haihe::proof
