//! Free ports, and asking a web server on loopback whether it answers.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

const PATIENCE: Duration = Duration::from_secs(10);

/// A port on 127.0.0.1 that nobody holds now.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// Whether `GET /` on this port is answered by a page or a redirection to one.
pub fn answers(port: u16) -> bool {
    reply(port).is_ok_and(|reply| {
        let status = reply.strip_prefix("HTTP/1.").and_then(|rest| rest.split(' ').nth(1));
        status.is_some_and(|status| status.starts_with(['2', '3']))
    })
}

fn reply(port: u16) -> std::io::Result<String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve_once(reply: &'static str) -> u16 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = Vec::new();
            while !asked.ends_with(b"\r\n\r\n") {
                let mut byte = [0_u8; 1];
                stream.read_exact(&mut byte).unwrap();
                asked.extend(byte);
            }
            stream.write_all(reply.as_bytes()).unwrap();
        });
        port
    }

    #[test]
    fn a_page_is_an_answer() {
        assert!(answers(serve_once("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")));
    }

    #[test]
    fn a_redirection_is_an_answer() {
        assert!(answers(serve_once("HTTP/1.0 303 See Other\r\nlocation: /pipeline\r\n\r\n")));
    }

    #[test]
    fn a_failing_server_is_not() {
        assert!(!answers(serve_once("HTTP/1.1 500 Internal Server Error\r\n\r\n")));
    }

    #[test]
    fn silence_is_not() {
        assert!(!answers(free_port().unwrap()));
    }
}
