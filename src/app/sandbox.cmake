# SPDX-License-Identifier: GPL-3.0-or-later
add_executable(remitdesk-sandbox ${CMAKE_CURRENT_LIST_DIR}/sandbox_main.cpp)
target_link_libraries(remitdesk-sandbox PRIVATE remit_sandbox remit_base)
target_compile_definitions(remitdesk-sandbox PRIVATE REMITDESK_VERSION="${PROJECT_VERSION}")
install(TARGETS remitdesk-sandbox RUNTIME)
