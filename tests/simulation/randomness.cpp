#define OPENSSL_SUPPRESS_DEPRECATED // a provider of random numbers would be the new way, and a hundred lines

#include "simulation/randomness.hpp"

#include "simulation/chance.hpp"

#include <openssl/rand.h>

#include <mutex>
#include <span>
#include <stdexcept>

namespace haihe::simulation {

namespace {

std::mutex mutex;
Chance source(0);

int fill(unsigned char* bytes, int amount) {
    std::lock_guard const lock(mutex);
    for (auto& byte : std::span(bytes, static_cast<std::size_t>(amount)))
        byte = static_cast<unsigned char>(source.below(256));
    return 1;
}

int is_ready() { return 1; }

} // namespace

void draw_all_randomness_from(std::uint64_t seed) {
    static RAND_METHOD const kOwn{nullptr, fill, nullptr, nullptr, fill, is_ready};
    std::lock_guard const lock(mutex);
    source = Chance(seed);
    if (RAND_set_rand_method(&kOwn) != 1) throw std::runtime_error("the randomness cannot be taken over");
}

} // namespace haihe::simulation
