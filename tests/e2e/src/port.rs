//! Free ports.

use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::process;
use std::sync::atomic::AtomicU16;
use std::sync::atomic::Ordering;

use anyhow::Result;
use anyhow::bail;

/// These lie below the ports that a system gives to outgoing connections by itself, so that a port
/// found free here is still free when a driver binds it, and when a stopped server comes back.
const FIRST: u16 = 20_000;
const COUNT: u16 = 12_000;

static NEXT: AtomicU16 = AtomicU16::new(0);

/// An address on this machine that nobody listens on. Each call of a run gives another one.
pub fn free() -> Result<SocketAddr> {
    // Two runs at the same time have neighbouring numbers; the factor, a prime, sets them far apart.
    let start = u16::try_from(process::id().wrapping_mul(7919) % u32::from(COUNT))?;
    for _ in 0..COUNT {
        let step = NEXT.fetch_add(1, Ordering::Relaxed) % COUNT;
        let addr = SocketAddr::from((Ipv4Addr::LOCALHOST, FIRST + (start + step) % COUNT));
        if TcpListener::bind(addr).is_ok() {
            return Ok(addr);
        }
    }
    bail!("no port is free between {FIRST} and {}", FIRST + COUNT)
}
