#pragma once

// Whole JSON values, for who looks into one: Value is complete here. Dear to compile, and seldom needed.

#include "json/codec.hpp"

#include <boost/json/value.hpp>
