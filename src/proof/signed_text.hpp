#pragma once

#include "exchange/message.hpp"
#include "trust/signed_document.hpp"

#include <optional>
#include <string>

namespace haihe::proof {

/// The document inside a message that a person signed, byte for byte.
struct SignedText {
    std::string label; ///< that a signature for this purpose must carry
    kernel::Text name; ///< what people call it
    std::string text;
    trust::Signature signature;
};

/// Empty for types that carry none. Refusals of json/codec.hpp for a payload that is not of its type.
kernel::Result<std::optional<SignedText>> signed_text(exchange::Message const& message);

} // namespace haihe::proof
