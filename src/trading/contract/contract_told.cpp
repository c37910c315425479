#include "trading/contract/contract_told.hpp"

#include "story/tell.hpp"

namespace haihe::trading {

void tell(story::TenderStory& story, LotContract const& contract) {
    if (contract.concluded) story::tell(story, basic_facts_of(*contract.concluded));
}

} // namespace haihe::trading
