# One GoogleTest program a room, from tests/<room>/*.cpp.
find_package(GTest REQUIRED)
include(GoogleTest)

function(haihe_tests room)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${room}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "_walk\\.cpp$|/scenario/(city|history_hands)\\.cpp$|/(postgres_server|loaded)\\.cpp$") # libraries, see below
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" name ${room})
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
  foreach(one ${ARGN})
    target_link_libraries(test_${name} PRIVATE haihe_${one})
  endforeach()
  target_link_libraries(test_${name} PRIVATE source_directory rapidcheck GTest::gtest_main)
  gtest_discover_tests(test_${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}.")
endfunction()

include(cmake/city.cmake)

find_library(RAPIDCHECK rapidcheck REQUIRED)
add_library(rapidcheck UNKNOWN IMPORTED)
set_target_properties(rapidcheck PROPERTIES IMPORTED_LOCATION ${RAPIDCHECK})

haihe_tests(kernel kernel)
haihe_tests(json json)
haihe_tests(trust trust)
haihe_tests(sealing sealing)
haihe_tests(draw draw)
haihe_tests(law law)
haihe_tests(formula formula json)
haihe_tests(story story)
haihe_tests(edge/sql edge_sql)
target_link_libraries(test_edge_sql PRIVATE postgres_server)
haihe_tests(ledger ledger)
target_link_libraries(test_ledger PRIVATE postgres_server)
haihe_tests(exchange exchange ledger)
haihe_tests(access access)
target_link_libraries(test_access PRIVATE postgres_server)
haihe_tests(node node)
haihe_tests(proof proof)
haihe_tests(trading core json)
haihe_tests(hub hub core json)
haihe_tests(supervision supervision json)
haihe_tests(bidder bidder)
haihe_tests(edge/config edge_config)
haihe_tests(edge/files edge_files trust)
# All of them one test: their store takes seconds to start.
file(GLOB s3_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/edge/s3/*_test.cpp)
add_executable(test_edge_s3 ${s3_tests})
target_link_libraries(test_edge_s3 PRIVATE s3_server GTest::gtest_main)
add_test(NAME edge_s3 COMMAND test_edge_s3)
set_tests_properties(edge_s3 PROPERTIES TIMEOUT 900 COST 300)
haihe_tests(edge/http edge_http)
haihe_tests(edge/archive edge_archive)
haihe_tests(edge/document edge_document)
haihe_tests(demo demo law story)
haihe_tests(chaos/power ledger edge_files edge_http)
set_target_properties(test_chaos_power PROPERTIES ENABLE_EXPORTS ON) # libsqlite3 and libstdc++ meet bad power too

haihe_tests(scenario trading hub supervision bidder party proof edge_config)
target_link_libraries(test_scenario PRIVATE scenario_walks)
# The same on PostgreSQL, as far as the roles differ in what they ask a database: with HAIHE_STORE=postgres all of it runs.
add_test(NAME scenario.on_postgres COMMAND test_scenario
         "--gtest_filter=Notice.*:HubRegistry.*:Expert.*:Batch.*:Feed.*:Delivery.*:Witness.*:Order.*:Opening.*:Draw.Seats*:DrawnCommittee.Judges*:AwardScenario.TheFirst*:AwardScenario.AnObjection*:Validity.WaitsForTheHold*:Retender.*:Jurisdiction.ATableThatChanges*:Revocation.OfACertificateOnHold*:SealedCommittee.TheHubIsTold*:PlatformKey.AnAudit*:HubEpoch.APlatformThatIsLeftOut*")
set_tests_properties(scenario.on_postgres PROPERTIES ENVIRONMENT HAIHE_STORE=postgres TIMEOUT 1200 COST 500)
# And with files in an object store, as far as they are met.
add_test(NAME scenario.on_s3 COMMAND test_scenario
         "--gtest_filter=Opening.*:Upload*:Evaluation*.*File*:Archive*")
set_tests_properties(scenario.on_s3 PROPERTIES ENVIRONMENT HAIHE_FILES=s3 TIMEOUT 1200 COST 500)
haihe_tests(simulation)
target_link_libraries(test_simulation PRIVATE scenario_walks)
haihe_tests(chaos/clock trading hub supervision)
target_link_libraries(test_chaos_clock PRIVATE scenario_walks)

add_test(NAME house.check_rooms COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/house/check_rooms_test.py)
add_test(NAME house.dialect COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/house/dialect_test.py)
add_test(NAME exchange.stranger COMMAND node ${CMAKE_SOURCE_DIR}/tests/exchange/stranger.mjs)
add_test(NAME sealing.stranger COMMAND node ${CMAKE_SOURCE_DIR}/tests/sealing/stranger.mjs $<TARGET_FILE:test_sealing>)
add_test(NAME draw.stranger COMMAND node ${CMAKE_SOURCE_DIR}/tests/draw/stranger.mjs $<TARGET_FILE:test_draw>)
add_test(NAME trust.stranger COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/trust/stranger.py ${CMAKE_SOURCE_DIR})
add_test(NAME archive.stranger COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/archive/stranger.py
         $<TARGET_FILE:test_scenario>)
add_test(NAME formula.examples COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/formula/examples_test.py)
add_test(NAME formula.agreement COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/formula/agreement_test.py
         $<TARGET_FILE:test_formula>)
add_test(NAME trading.evaluation_agreement COMMAND ${Python3_EXECUTABLE}
         ${CMAKE_SOURCE_DIR}/tests/trading/evaluation/evaluation_agreement_test.py $<TARGET_FILE:test_trading>)
if(TARGET haihe)
  add_test(NAME app.command_line COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/command_line_test.py
           $<TARGET_FILE:haihe>)
  add_test(NAME app.object_store COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/object_store_test.py
           $<TARGET_FILE:haihe>)
  add_test(NAME app.token COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/token_test.py $<TARGET_FILE:haihe>)
  add_test(NAME app.key_change COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/key_change_test.py
           $<TARGET_FILE:haihe>)
  add_library(cut_off SHARED ${CMAKE_SOURCE_DIR}/tests/app/cut_off.cpp)
  add_test(NAME app.restore COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/restore_test.py $<TARGET_FILE:haihe>
           $<TARGET_FILE:cut_off>)
  add_test(NAME app.new_epoch COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/new_epoch_test.py
           $<TARGET_FILE:haihe> $<TARGET_FILE:cut_off>)
  add_test(NAME app.hub_epoch COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/app/hub_epoch_test.py
           $<TARGET_FILE:haihe> $<TARGET_FILE:cut_off>)
  add_test(NAME docs.tutorial COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/tutorial/tutorial_test.py
           ${CMAKE_SOURCE_DIR}/docs/tutorial.md $<TARGET_FILE:haihe>)
  add_test(NAME attacks.memory COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/attacks/memory_test.py
           ${CMAKE_SOURCE_DIR}/docs/tutorial.md $<TARGET_FILE:haihe>)
  foreach(harm kill power full twice failover)
    add_test(NAME chaos.${harm} COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/chaos/${harm}.py
             $<TARGET_FILE:haihe> ${CMAKE_SOURCE_DIR})
  endforeach()
  add_test(NAME chaos.failover_asynchronous COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/chaos/failover.py
           $<TARGET_FILE:haihe> ${CMAKE_SOURCE_DIR} --asynchronous)
  set_tests_properties(docs.tutorial attacks.memory chaos.kill chaos.power chaos.full chaos.twice chaos.failover
                       chaos.failover_asynchronous
                       PROPERTIES TIMEOUT 900 RUN_SERIAL TRUE)
  set_target_properties(bad_power PROPERTIES EXCLUDE_FROM_ALL FALSE)
endif()

# Chromium against the mocked nodes; needs web/node_modules and web/dist, which ./run test prepares. The longest go first.
file(GLOB browser_tests CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests/browser ${CMAKE_SOURCE_DIR}/tests/browser/*.test.mjs)
list(REMOVE_ITEM browser_tests stage.test.mjs first_page.test.mjs) # against real nodes, below
foreach(pages IN LISTS browser_tests)
  string(REPLACE .test.mjs "" pages ${pages})
  add_test(NAME web.browser.${pages} COMMAND node --test ../tests/browser/${pages}.test.mjs
           WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  set_tests_properties(web.browser.${pages} PROPERTIES TIMEOUT 1200 COST 1000)
endforeach()
set_tests_properties(web.browser.pages_zh web.browser.pages_en PROPERTIES COST 2000)

# The same browser against real nodes: a lot from its committee to its archive.
add_executable(stage ${CMAKE_SOURCE_DIR}/tests/stage/stage.cpp)
target_link_libraries(stage PRIVATE scenario_walks)
add_test(NAME web.stage COMMAND node --test ../tests/browser/stage.test.mjs WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
set_tests_properties(web.stage PROPERTIES TIMEOUT 1200 COST 1000 ENVIRONMENT
                     "HAIHE_STAGE=$<TARGET_FILE:stage>;HAIHE_PROGRAM=$<TARGET_FILE:haihe>")

# And the demo's first page before the demo's own platforms.
if(TARGET haihe)
  add_test(NAME web.first_page COMMAND node --test ../tests/browser/first_page.test.mjs WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web)
  set_tests_properties(web.first_page PROPERTIES TIMEOUT 1200 COST 1000 ENVIRONMENT "HAIHE_PROGRAM=$<TARGET_FILE:haihe>")
endif()
