//! TLS: ring, the built-in certificate authorities or the machine's, and those that the user names.

use std::io::BufReader;
use std::sync::Arc;

use super::client::Options;
use crate::error::{Error, Result};

/// The client's side of TLS.
///
/// # Errors
/// A file of certificates that cannot be used; a machine without authorities.
pub(super) fn config(options: &Options) -> Result<rustls::ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::config(format!("cannot set up TLS: {error}")))?;
    if options.insecure {
        return Ok(builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(insecure::NoVerifier))
            .with_no_client_auth());
    }
    let mut roots = rustls::RootCertStore::empty();
    match options.system_certs {
        true => {
            let found = rustls_native_certs::load_native_certs();
            roots.add_parsable_certificates(found.certs);
            if roots.is_empty() {
                return Err(Error::config("this machine has no certificate authorities")
                    .hint("leave --system-certs out, or install the ca-certificates package"));
            }
        }
        false => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    for path in &options.cacerts {
        let problem =
            |why: String| Error::config(format!("cannot use the certificates in {}: {why}", path.display()));
        let file = std::fs::File::open(path).map_err(|error| problem(error.to_string()))?;
        let pem = rustls::pki_types::pem::PemObject::pem_reader_iter(BufReader::new(file));
        let before = roots.len();
        for certificate in pem {
            let certificate: rustls::pki_types::CertificateDer<'static> =
                certificate.map_err(|error| problem(error.to_string()))?;
            roots.add(certificate).map_err(|error| problem(error.to_string()))?;
        }
        if roots.len() == before {
            return Err(problem("there is none".to_owned()).hint(
                "a PEM file has lines of -----BEGIN CERTIFICATE-----; `openssl x509 -inform der` makes one",
            ));
        }
    }
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}

mod insecure {
    //! `--insecure`: a verifier that accepts any certificate.

    use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
    use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
    use rustls::{DigitallySignedStruct, Error, SignatureScheme};

    #[derive(Debug)]
    pub(super) struct NoVerifier;

    impl ServerCertVerifier for NoVerifier {
        fn verify_server_cert(
            &self,
            _: &CertificateDer<'_>,
            _: &[CertificateDer<'_>],
            _: &ServerName<'_>,
            _: &[u8],
            _: UnixTime,
        ) -> Result<ServerCertVerified, Error> {
            Ok(ServerCertVerified::assertion())
        }

        fn verify_tls12_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            Ok(HandshakeSignatureValid::assertion())
        }

        fn verify_tls13_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            Ok(HandshakeSignatureValid::assertion())
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
        }
    }
}
