// Files that strangers hand to `haihe verify`: the proof of a message and the transcript of a draw.

#include "fuzz/fuzz.hpp"

#include "proof/draw_proof.hpp"
#include "proof/message_proof.hpp"
#include "json/codec.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    if (auto const proof = proof::read_message_proof(text)) (void)proof::check(*proof, nullptr);
    if (auto const transcript = json::read<draw::Transcript>(text)) (void)proof::check(*transcript, nullptr);
    return 0;
}
