#pragma once

// Reading a message as it came, and proving that it stands in its origin's outbox (spec/exchange §3 and §4).

#include "exchange/message.hpp"
#include "kernel/refusal.hpp"
#include "trust/certificate.hpp"
#include "json/scratch.hpp"
#include "json/value.hpp"

#include <cstddef>
#include <string_view>

namespace haihe::exchange {

inline constexpr std::size_t kMessageBytesMax = std::size_t{512} << 10;
inline constexpr std::size_t kMessagesPerBatchMax = 500;
inline constexpr std::size_t kAddresseesMax = 100;

struct ReadMessage {
    Message message;
    json::Value payload; ///< message.payload, parsed: what Catalogue::check takes; it lives in the given memory
};

/// The envelope of canonical bytes; members that it does not know are ignored. Refusals `message_is_small_enough`,
/// those of json/canonical.hpp and json/codec.hpp, `envelope_is_well_formed`; paths are JSON Pointers into the message.
kernel::Result<ReadMessage> read_with_payload(std::string_view text, json::Memory const& memory = {});
kernel::Result<Message> read_message(std::string_view text);

/// That the head is of the log in which the message says that it stands. Refusal `outbox_head_is_of_the_origin`.
kernel::Result<void> check_origin(Item const& item, Message const& message);

/// `message` is what read_message makes of item.message; `origin_certificate` is the one that its origin signed heads
/// with. Says nothing of that certificate's chain. Refusals `outbox_head_is_signed_by_its_platform`,
/// that of check_origin, `message_stands_in_the_outbox`.
kernel::Result<void> verify(Item const& item, Message const& message, trust::Certificate const& origin_certificate);

} // namespace haihe::exchange
